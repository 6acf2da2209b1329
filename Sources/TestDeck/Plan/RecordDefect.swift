/// What is wrong with one written record on its own.
enum RecordDefect: UInt8 {
  case none
  case unknownOfficial
  case missingOfficial
  case unknownUnit
  case officialOfAnotherUnit
  case unknownIndicator
  case indicatorOfAnotherCodebook
  case unreadableCell
  case tooFewFields
  case tooManyFields
  case missingSerial
  case wrongRound
  /// A spoiled ballot that assesses nobody: one record, without an official.
  case spoiledWithoutAssessment
  /// A ballot that assesses nobody and is not spoiled: no record, but the ballot is found.
  case emptyBallot

  /// Whether the record cannot be attributed or read.
  var isRejected: Bool {
    switch self {
    case .none, .spoiledWithoutAssessment, .emptyBallot: false
    default: true
    }
  }

  /// Whether the record may have but one row in the long shape, since rows that cannot be
  /// attributed cannot be put together.
  var isOneRow: Bool {
    switch self {
    case .unknownOfficial, .missingOfficial, .unknownUnit, .missingSerial, .tooFewFields,
      .tooManyFields, .wrongRound:
      true
    default: false
    }
  }
}
