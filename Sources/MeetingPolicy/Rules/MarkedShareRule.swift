import BallotModel

/// `marked-share`: the share of ballots with at least one criticism reaches the threshold.
enum MarkedShareRule {
  static func reasons(
    for assessed: Assessed, threshold: ShareThreshold, rule: Rule
  ) -> [Reason] {
    let count = assessed.tally.criticised
    guard let reached = threshold.reached(by: count, of: assessed.base) else { return [] }
    return [
      Reason(
        rule: rule.id, kind: rule.kind.name, action: rule.action, subject: nil, count: count,
        base: assessed.base, lower: reached.lower, threshold: .ratio(threshold.atLeast), p: nil,
        q: nil)
    ]
  }
}
