import BallotModel
import Dispatch

/// Reads a large table in pieces on several threads; what comes of it is the same as in order.
///
/// Only for shapes in which a row is a record, and known by its serial.
struct TablePieces {
  /// Pieces begun and not yet handed on, for each thread.
  private static let ahead = 4

  private let table: CSVBallotReader
  private let cutter: RowCutter
  private let threads: Int

  /// - Returns: nil where it must be read in order, or is at its end already.
  init?(_ table: CSVBallotReader) {
    let options = table.assembler.options
    guard options.helpers > 0, table.heading.shape != .long, !table.rows.linesAreRows,
      table.assembler.lookup.settings.serials != .none, !options.isTraced,
      !options.gathersUnmatched, let rest = table.rows.handOver()
    else { return nil }
    self.table = table
    threads = options.helpers
    cutter = RowCutter(
      rest.source, held: rest.held, delimiter: table.rows.delimiter, size: options.pieceSize)
  }

  /// Reads what can be cut, and gives the rows of the rest.
  func read() throws(ReadingError) -> CSVRowReader {
    let queue = PieceQueue()
    let group = DispatchGroup()
    let work = Work(table: table)
    for _ in 0..<threads {
      DispatchQueue.global().async(group: group) { work.run(queue) }
    }
    defer {
      queue.stop()
      group.wait()
    }
    var line = table.rows.nextLine
    while let piece = cutter.next() {
      queue.put(
        TablePiece(
          piece, delimiter: table.rows.delimiter, counted: table.assembler.reading.ledger.counts))
      while queue.count >= threads * Self.ahead, let done = queue.take() {
        try handOn(done, &line)
      }
    }
    while let done = queue.take() { try handOn(done, &line) }
    return CSVRowReader(
      cutter.rest, delimiter: table.rows.delimiter, startingAtLine: line,
      bufferSize: table.assembler.options.bufferSize)
  }

  private func handOn(_ piece: TablePiece, _ line: inout UInt32) throws(ReadingError) {
    if piece.mustBeRepeated {
      table.rows = piece.rows(startingAtLine: line)
      try table.readRows()
      line = table.rows.nextLine
      return
    }
    let assembler = table.assembler
    piece.withAssessments(records: table.record, lines: line - 1) {
      assembler.emitter.emit(contentsOf: $0)
    }
    assembler.reading.ledger.add(
      piece.reading.ledger, records: Int(table.record), lines: Int(line - 1))
    assembler.reading.skipped.merge(piece.reading.skipped, uniquingKeysWith: +)
    table.record &+= piece.records
    line &+= piece.lines
  }

  /// A thread's part; of the table it only reads what no longer changes.
  private struct Work: @unchecked Sendable {
    let table: CSVBallotReader

    func run(_ queue: PieceQueue) {
      var own: RoundLookup?
      while let piece = queue.next() {
        let lookup = own ?? table.assembler.lookup.copy()
        own = lookup
        piece.read(like: table, lookup)
        queue.finish(piece)
      }
    }
  }
}
