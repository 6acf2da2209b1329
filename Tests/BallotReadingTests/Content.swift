import BallotModel

/// What an assessment says, without its place in a file.
struct Content: Hashable {
  var ballot: UInt64
  var witness: UInt64
  var official: UInt32
  var unit: UInt32
  var marks: UInt64
  var kind: AssessmentKind
  var comment: UInt32

  init(_ assessment: Assessment) {
    ballot = assessment.ballot
    witness = assessment.witness
    official = assessment.official
    unit = assessment.unit
    marks = assessment.marks
    kind = assessment.kind
    comment = assessment.comment
  }

  /// What `record` must become, worked out without the reader.
  init(_ record: WrittenRecord, key: BallotKey) {
    let unit = RoundSample.units[record.unit] ?? -1
    var serial = record.serial
    (ballot, witness) = serial.withUTF8 {
      key.ballot(unit: UInt64(unit), serial: UnsafeRawBufferPointer($0))
    }
    self.unit = UInt32(unit)
    official = RoundSample.officials[record.official].map { UInt32($0) } ?? Assessment.noOfficial
    let codes = RoundSample.codes(of: record.official)
    marks = codes.indices.filter { record.marks.contains(codes[$0]) }
      .reduce(0) { $0 | 1 << UInt64($1) }
    kind =
      record.isSpoiled
      ? .spoiled
      : record.hasNone
        ? (record.marks.isEmpty ? .none : .contradictory)
        : (record.marks.isEmpty ? .blank : .marked)
    var text = record.meaning
    comment = text.isEmpty ? 0 : text.withUTF8 { key.comment(UnsafeRawBufferPointer($0)) }
  }
}
