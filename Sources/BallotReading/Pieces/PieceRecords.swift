import BallotModel

/// What one piece of a file says, records and lines counted from the piece's beginning.
final class PieceRecords {
  private var assessments: [Assessment] = []
  /// Before the piece is read, as reading begins; then, what came of it.
  private(set) var reading = FileReading()
  /// Records in the piece.
  private(set) var records: UInt32 = 0
  /// Line ends in the piece.
  private(set) var lines: UInt32 = 0

  /// - Parameter counted: faults counted before, as far as is known; near names are only looked for
  ///   where they are shown.
  init(after counted: [FaultCode: Int]) { reading.ledger = FaultLedger(after: counted) }

  /// What reads the piece as `whole` would.
  ///
  /// - Parameter room: how many assessments there may be, about.
  func assembler(
    like whole: RecordAssembler, _ lookup: RoundLookup, room: Int
  ) -> RecordAssembler {
    assessments.reserveCapacity(room)
    let emitter = AssessmentEmitter { [unowned self] in assessments.append(contentsOf: $0) }
    let assembler = RecordAssembler(lookup: lookup, emitter: emitter, options: whole.options)
    assembler.reading = reading
    assembler.places = whole.places
    return assembler
  }

  /// Takes over what `assembler` has made of the piece.
  func finish(_ assembler: RecordAssembler, records: UInt32, lines: UInt32) {
    assembler.emitter.flush()
    reading = assembler.reading
    self.records = records
    self.lines = lines
  }

  /// Nothing that was read is wanted.
  func discard() { assessments = [] }

  /// Gives `assembler` all that the piece says, once, with the places of the file.
  ///
  /// - Parameters:
  ///   - records: in the file before the piece.
  ///   - lines: line ends in the file before the piece.
  ///   - columns: before the piece on its first line, where it begins inside one.
  func handOn(to assembler: RecordAssembler, records: UInt32, lines: UInt32, columns: Int = 0) {
    assessments.withUnsafeMutableBufferPointer { all in
      for index in all.indices {
        // One that only says that a ballot was found is no record.
        if all[index].record > 0 { all[index].record &+= records }
        all[index].line &+= lines
      }
      assembler.emitter.emit(contentsOf: UnsafeBufferPointer(all))
    }
    assessments = []
    assembler.reading.ledger.add(
      reading.ledger, records: Int(records), lines: Int(lines), columns: columns)
    assembler.reading.skipped.merge(reading.skipped, uniquingKeysWith: +)
  }
}
