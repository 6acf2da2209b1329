import BallotModel

/// `breadth`: so many different criticisms each reach the threshold.
enum BreadthRule {
  /// - Parameter least: how many indicators must reach.
  static func reasons(
    for assessed: Assessed, least: Int, threshold: ShareThreshold, rule: Rule
  ) -> [Reason] {
    let indicators = assessed.codebook.indicators
    let reached = zip(indicators, assessed.tally.indicators).count { indicator, count in
      indicator.polarity == .negative && threshold.reached(by: count, of: assessed.base) != nil
    }
    guard reached >= least, reached > 0 else { return [] }
    return [
      Reason(
        rule: rule.id, kind: rule.kind.name, action: rule.action, subject: nil, count: reached,
        base: indicators.count, lower: nil, threshold: .count(least), p: nil, q: nil)
    ]
  }
}
