import BallotModel

/// One piece of a table, and what its rows say; records and lines are counted from the piece's
/// beginning.
///
/// Handed from thread to thread; one has it at a time.
final class TablePiece: @unchecked Sendable {
  private(set) var assessments: [Assessment] = []
  private(set) var reading = FileReading()
  private(set) var records: UInt32 = 0
  /// Line ends in the piece.
  private(set) var lines: UInt32 = 0
  /// Whether what it says hangs on the rows before, so that it must be read in order.
  private(set) var mustBeRepeated = false
  private let bytes: RowCutter.Piece
  private let delimiter: UInt8
  /// Faults counted before, as far as is known; near names are only looked for where they are shown.
  private let counted: [FaultCode: Int]

  init(_ piece: RowCutter.Piece, delimiter: UInt8, counted: [FaultCode: Int]) {
    bytes = piece
    self.delimiter = delimiter
    self.counted = counted
  }

  deinit { bytes.base.deallocate() }

  /// Reads all rows as `table` would.
  func read(like table: CSVBallotReader, _ lookup: RoundLookup) {
    assessments.reserveCapacity(bytes.count / 96)
    let emitter = AssessmentEmitter { [unowned self] in assessments.append(contentsOf: $0) }
    let assembler = RecordAssembler(
      lookup: lookup, emitter: emitter, options: table.assembler.options)
    assembler.reading.ledger = FaultLedger(after: counted)
    assembler.places = table.assembler.places
    let rows = rows(startingAtLine: 1)
    let reader = CSVBallotReader(rows, assembler, like: table)
    do throws(ReadingError) { try reader.readRows() } catch { mustBeRepeated = true }
    emitter.flush()
    reading = assembler.reading
    records = reader.record
    lines = rows.nextLine - 1
    // What is proposed for such rows hangs on the first of them in the file.
    if reading.ledger.counts[.undecodableText] != nil { mustBeRepeated = true }
    if mustBeRepeated { assessments = [] }
  }

  /// The rows, the first of them on `line`.
  func rows(startingAtLine line: UInt32) -> CSVRowReader {
    CSVRowReader(bytes, delimiter: delimiter, startingAtLine: line)
  }

  /// The assessments with the records and lines of the file.
  func withAssessments(
    records: UInt32, lines: UInt32, _ body: (UnsafeBufferPointer<Assessment>) -> Void
  ) {
    assessments.withUnsafeMutableBufferPointer { all in
      for index in all.indices {
        all[index].record &+= records
        all[index].line &+= lines
      }
      body(UnsafeBufferPointer(all))
    }
    assessments = []
  }
}
