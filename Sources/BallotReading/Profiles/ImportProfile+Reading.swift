import BallotModel

extension ImportProfile {
  /// Whether it has a column, or an element, for each indicator.
  var hasTicks: Bool {
    guard case .pattern(let patterns)? = columns[.indicator] else { return false }
    return patterns.contains { $0.contains("{indicator}") }
  }

  /// Whether such a column has nothing but the indicator in its heading.
  var hasBareTicks: Bool {
    guard case .pattern(let patterns)? = columns[.indicator] else { return false }
    return patterns.contains("{indicator}")
  }

  /// Whether each row or element is one mark.
  var isLong: Bool { columns[.indicator] != nil && !hasTicks }
}
