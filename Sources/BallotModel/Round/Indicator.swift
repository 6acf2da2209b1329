/// One sign of a codebook ("biểu hiện").
package struct Indicator: Equatable, Sendable {
  /// Whether a mark is a criticism.
  package enum Polarity: String, Sendable, CaseIterable {
    case negative
    case positive
  }

  package var code: String
  package var group: String
  /// Code of the indicator of the parent codebook that this one makes concrete.
  package var parent: String?
  package var polarity: Polarity
  package var label: LocalizedText

  package init(
    code: String, group: String, parent: String?, polarity: Polarity, label: LocalizedText
  ) {
    self.code = code
    self.group = group
    self.parent = parent
    self.polarity = polarity
    self.label = label
  }
}
