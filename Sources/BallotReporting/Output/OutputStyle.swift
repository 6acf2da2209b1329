package import BallotModel

/// How results are written, apart from what they say.
package struct OutputStyle: Sendable {
  package var language: Language
  /// Columns of the terminal, for tables; nil for as wide as needed.
  package var width: Int?
  /// Whether tables may use escape sequences.
  package var color: Bool
  /// CSV for spreadsheets set to Vietnamese: byte order mark, `;`, decimal comma.
  package var excel: Bool
  /// What stands on sheets of paper, and how names are sorted everywhere.
  package var letterhead = Letterhead()

  package init(
    language: Language = .vi, width: Int? = nil, color: Bool = false, excel: Bool = false
  ) {
    self.language = language
    self.width = width
    self.color = color
    self.excel = excel
  }
}
