import BallotModel

/// `rise`: the share of criticised ballots rose against an earlier round.
///
/// Only the same official under the same codebook is compared: shares of different lists of
/// indicators say nothing of a rise.
enum RiseRule {
  static func reasons(
    for assessed: Assessed, code: String, earlier: EarlierRound, confidence: Double,
    policy: Policy, rule: Rule
  ) -> [Reason] {
    let count = assessed.tally.criticised
    guard count >= policy.minimumCount, let before = earlier.officials[code],
      before.codebook == assessed.codebook.id, before.ballots >= policy.minimumBallots,
      before.base > 0
    else { return [] }
    let now = count.multipliedFullWidth(by: before.base)
    let then = before.criticised.multipliedFullWidth(by: assessed.base)
    guard (now.high, now.low) > (then.high, then.low) else { return [] }
    let p = TwoProportionTest.upperTail(
      count: count, base: assessed.base, earlierCount: before.criticised, earlierBase: before.base)
    guard p <= 1 - confidence else { return [] }
    return [
      Reason(
        rule: rule.id, kind: rule.kind.name, action: rule.action, subject: nil, count: count,
        base: assessed.base, lower: nil, threshold: .probability(1 - confidence), p: p, q: nil)
    ]
  }
}
