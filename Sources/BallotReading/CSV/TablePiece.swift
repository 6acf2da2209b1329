import BallotModel

/// One piece of a table, and what its rows say.
final class TablePiece: FilePiece, @unchecked Sendable {
  let records: PieceRecords
  /// Whether what it says hangs on the rows before, so that it must be read in order.
  private(set) var mustBeRepeated = false
  private let bytes: PieceCutter.Piece
  private let delimiter: UInt8
  /// Only what no longer changes is read of it.
  private let table: CSVBallotReader

  init(_ piece: PieceCutter.Piece, of table: CSVBallotReader) {
    bytes = piece
    self.table = table
    delimiter = table.rows.delimiter
    records = PieceRecords(after: table.assembler.reading.ledger.counts)
  }

  deinit { bytes.base.deallocate() }

  /// Reads all rows as the table would.
  func read(_ lookup: RoundLookup) {
    let assembler = records.assembler(like: table.assembler, lookup, room: bytes.count / 96)
    let rows = rows(startingAtLine: 1)
    let reader = CSVBallotReader(rows, assembler, like: table)
    do throws(ReadingError) {
      try reader.readRows()
      reader.flushRun()
    } catch { mustBeRepeated = true }
    records.finish(assembler, records: reader.record, lines: rows.nextLine - 1)
    // What is proposed for such rows hangs on the first of them in the file.
    if records.reading.ledger.counts[.undecodableText] != nil { mustBeRepeated = true }
    if mustBeRepeated { records.discard() }
  }

  /// The rows, the first of them on `line`.
  func rows(startingAtLine line: UInt32) -> CSVRowReader {
    CSVRowReader(bytes, delimiter: delimiter, startingAtLine: line)
  }
}
