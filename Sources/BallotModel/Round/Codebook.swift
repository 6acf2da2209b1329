/// A list of indicators ("bộ biểu hiện") issued by some body; at most 64 of them.
package struct Codebook: Equatable, Sendable {
  /// A named set of indicators, as a mask.
  package struct Bundle: Equatable, Sendable {
    package var code: String
    package var label: LocalizedText
    package var members: IndicatorSet

    package init(code: String, label: LocalizedText, members: IndicatorSet) {
      self.code = code
      self.label = label
      self.members = members
    }
  }

  package var id: String
  package var title: LocalizedText
  /// `official` or `illustrative`: whether the wording is the issuing body's own.
  package var provenance: String
  /// Identifier of the codebook whose indicators are these ones' parents.
  package var parent: String?
  /// In the order of the file; the position is the bit in an `IndicatorSet`.
  package var indicators: [Indicator]
  /// The groups, in the order in which the file declares them.
  package var groups: [Bundle]
  /// The parents that have a child here, in the parent codebook's order.
  package var parents: [Bundle]

  package init(
    id: String, title: LocalizedText, provenance: String, parent: String?,
    indicators: [Indicator], groups: [Bundle], parents: [Bundle]
  ) {
    self.id = id
    self.title = title
    self.provenance = provenance
    self.parent = parent
    self.indicators = indicators
    self.groups = groups
    self.parents = parents
  }

  /// The indicators whose marks are criticism.
  package var criticisms: IndicatorSet {
    var set = IndicatorSet()
    for (position, indicator) in indicators.enumerated() where indicator.polarity == .negative {
      set.insert(position)
    }
    return set
  }
}
