/// The codes of all faults of ballots and of their reconciliation; stable, never used twice.
///
/// `X` the file, `R` a record, `V` a value, `C` a repeat or a conflict, `Q` reconciliation,
/// `W` a warning. Texts are in `FaultCatalogue`.
package enum FaultCode: String, Sendable, CaseIterable, Comparable {
  case unreadableFile = "X01"
  case foreignFormat = "X02"
  case undecodableText = "X03"
  case notWellFormed = "X04"
  case documentType = "X05"
  case foreignRoot = "X06"
  case unexpectedElement = "X07"
  case unknownAttribute = "X08"
  case missingAttribute = "X09"
  case unexpectedText = "X10"
  case attributeValue = "X11"
  case missingColumn = "X12"
  case repeatedHeading = "X13"
  case ambiguousHeading = "X14"
  case unclosedQuote = "X15"
  case rowTooLong = "X16"
  case pathImportedBefore = "X17"
  case changedWhileRead = "X18"
  case unknownEncoding = "X19"
  case unsupportedContainer = "X20"
  case emptyFile = "X21"
  case longWithoutSerial = "X22"
  case unknownProfile = "X23"
  case withdrawnBefore = "X24"
  /// What a survey tool hands over beside the answers.
  case otherExport = "X25"

  case missingUnit = "R01"
  case unknownUnit = "R02"
  case missingSerial = "R03"
  case missingOfficial = "R04"
  case unknownOfficial = "R05"
  case officialOfAnotherUnit = "R06"
  case wrongFieldCount = "R07"
  case wrongRound = "R08"
  case strayQuote = "R09"
  case contradictory = "R10"
  case spoiled = "R11"
  case blankNotAllowed = "R12"
  case ruledInvalid = "R13"
  /// A row of a second file whose parent row is not in the main one.
  case orphanRow = "R14"

  case unknownIndicator = "V01"
  case indicatorOfAnotherCodebook = "V02"
  case unreadableCell = "V03"
  case unknownBallotStatus = "V04"
  /// Text in a cell of marks that is none of the known labels.
  case leftoverText = "V05"
  /// A cell with all marks says other than the columns with one each.
  case marksDisagree = "V06"
  /// A cell that a spreadsheet turned into a date or a number.
  case mangledCell = "V07"

  case duplicate = "C01"
  case conflict = "C02"

  case collectedMoreThanIssued = "Q01"
  case foundMoreThanIssued = "Q02"
  case foundNotCollected = "Q03"
  case invalidDiffers = "Q04"
  case controlCountsDisorder = "Q05"
  case spoiledAndAssessed = "Q06"

  case ignoredColumn = "W01"
  case indicatorColumnsMissing = "W02"
  case emptyBallot = "W03"
  case rulingWithoutRecord = "W04"
  case incompleteResponse = "W05"
  case totalDisagrees = "W06"
  case misreadText = "W07"
  case rulingOfSeveralVersions = "W08"
  /// A sheet of a workbook beside the one that was read.
  case sheetNotRead = "W09"
  /// Lines of one table that end in different ways.
  case mixedLineEnds = "W10"

  package static func < (left: FaultCode, right: FaultCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
