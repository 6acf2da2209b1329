import BallotModel

/// A codebook as its file has it, before its parents are looked up.
struct CodebookDraft: Sendable {
  struct Group: Sendable {
    var code: String
    var label: LocalizedText
  }

  struct Entry: Sendable {
    var indicator: Indicator
    /// The code of the parent with its place.
    var parent: YAMLField?
  }

  var file: String
  var id: YAMLField
  var title: LocalizedText
  var provenance: Provenance
  var parent: YAMLField?
  var groups: [Group]
  var entries: [Entry]

  /// The codes of the indicators.
  var index: CodeIndex { CodeIndex(entries.map(\.indicator.code)) }
}
