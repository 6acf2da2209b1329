import BallotModel

/// Reads a large table in pieces on several threads; what comes of it is the same as in order.
///
/// Only where records are known by their serial; in the long shape a piece ends with an assessment.
struct TablePieces {
  /// More rows in which no assessment surely ends are read in order.
  private static let longestOfRuns = 2 << 20

  private let table: CSVBallotReader
  private let cutter: PieceCutter
  private let helpers: Int

  /// - Returns: nil where it must be read in order, or is at its end already.
  init?(_ table: CSVBallotReader) {
    let options = table.assembler.options
    let delimiter = table.rows.delimiter
    let isLong = table.heading.shape == .long
    let columns = [table.unitColumn, table.serialColumn, table.officialColumn]
    guard options.helpers > 0, !table.rows.linesAreRows,
      !isLong || (columns.allSatisfy { $0 >= 0 } && options.constants.isEmpty),
      table.assembler.lookup.settings.serials != .none, !options.isTraced,
      !options.gathersUnmatched, let rest = table.rows.handOver()
    else { return nil }
    self.table = table
    helpers = options.helpers
    cutter = PieceCutter(
      rest.source, held: rest.held, size: options.pieceSize,
      longest: isLong ? Self.longestOfRuns : CSVRowReader.longestRow
    ) { base, count in
      isLong
        ? RunEnds.last(base, count, delimiter, columns: columns)
        : RowEnds.last(base, count, delimiter)
    }
  }

  /// Reads what can be cut, and gives the rows of the rest.
  func read() throws(ReadingError) -> CSVRowReader {
    let table = table
    var line = table.rows.nextLine
    _ = try PieceThreads<TablePiece>(helpers: helpers, table.assembler.lookup).run {
      cutter.next().map { TablePiece($0, of: table) }
    } handOn: { (piece) throws(ReadingError) in
      try handOn(piece, &line)
      return true
    }
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
    table.flushRun()
    piece.records.handOn(to: table.assembler, records: table.record, lines: line - 1)
    table.record &+= piece.records.records
    line &+= piece.records.lines
  }
}
