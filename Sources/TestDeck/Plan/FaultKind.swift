/// What a deck with faults holds beside its clean records.
enum FaultKind: CaseIterable {
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
  case contradictory
  case spoiledWithoutAssessment
  case spoiledWithAssessments
  case emptyBallot
  case duplicateInFile
  case conflictInFile
  case duplicateInAnotherFile
  case conflictWithAnotherFile
  /// Two copies of one version and one of another: a duplicate and two conflicts.
  case repeatedConflict
  /// A contradictory assessment twice: one is invalid, the other a duplicate.
  case repeatedContradiction

  /// The shapes of file in which it can be told.
  func shapes(among shapes: [DeckFile.Shape]) -> [DeckFile.Shape] {
    let fitting: [DeckFile.Shape] =
      switch self {
      case .unreadableCell: [.wide]
      case .spoiledWithoutAssessment, .emptyBallot: [.xml]
      case .tooFewFields, .tooManyFields: [.wide, .list, .long]
      case .unknownIndicator: [.xml, .list, .long]
      // Rows of the long shape that belong to one assessment are one record, not a repeat.
      case .duplicateInFile, .conflictInFile, .repeatedConflict: [.xml, .wide, .list]
      default: DeckFile.Shape.allCases
      }
    return shapes.filter(fitting.contains)
  }
}
