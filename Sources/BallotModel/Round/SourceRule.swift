/// How the files whose path fits `files` are read (`sources` in round.yaml).
package struct SourceRule: Equatable, Sendable {
  /// A path pattern relative to the round folder: `*` within a name, `**` across folders.
  package var files: String
  package var profile: String?
  package var encoding: String?
  /// Name of the sheet of a workbook.
  package var sheet: String?
  /// Column name to fixed value.
  package var constants: [String: String]

  package init(
    files: String, profile: String?, encoding: String?, sheet: String? = nil,
    constants: [String: String]
  ) {
    self.files = files
    self.profile = profile
    self.encoding = encoding
    self.sheet = sheet
    self.constants = constants
  }
}
