/// The codes of all faults of a round's own files; stable, never used twice.
///
/// Texts are in `RoundFaultCatalogue`.
package enum RoundFaultCode: String, Sendable, CaseIterable, Comparable {
  case missingFile = "K01"
  case unreadableFile = "K02"
  case fileTooLarge = "K03"
  case undecodableText = "K04"

  case malformedYAML = "K05"
  case repeatedKey = "K06"
  case unknownKey = "K07"
  case missingKey = "K08"
  case wrongType = "K09"
  case badValue = "K10"
  /// A key that is known, but decides nothing where it stands.
  case keyWithoutEffect = "K11"

  case strayQuote = "K12"
  case unclosedQuote = "K13"
  case unknownColumn = "K14"
  case missingColumn = "K15"
  case repeatedColumn = "K16"
  case wrongFieldCount = "K17"
  case emptyCell = "K18"

  case repeatedCode = "K19"
  case unknownLevel = "K20"
  case unknownArea = "K21"
  case unknownUnit = "K22"
  case unknownOfficial = "K23"
  case unknownCodebook = "K24"
  case unknownIndicator = "K25"
  case unknownGroup = "K26"
  case unknownProfile = "K27"

  case parentAtTop = "K28"
  case missingParent = "K29"
  case wrongParentLevel = "K30"
  /// An area stands where a unit, an area of the deepest level, is needed.
  case notAUnit = "K31"
  case noUnits = "K32"
  case tooManyIndicators = "K33"
  case conflictingAlias = "K34"
  case conflictingRuling = "K35"
  case unsafePath = "K36"
  case closedBeforeOpened = "K37"

  package static func < (left: RoundFaultCode, right: RoundFaultCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
