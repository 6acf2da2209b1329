import BallotModel

/// Applies the rules of a policy: one rule after the other, each to all officials.
struct RuleBook {
  let round: Round
  /// By the identifier of the round.
  let earlier: [String: EarlierRound]

  /// The reasons of each official by index, in the policy's order of rules, then the codebook's of
  /// subjects; officials without a reason are absent.
  func reasons(for officials: [Assessed]) -> [Int: [Reason]] {
    var reasons: [Int: [Reason]] = [:]
    for rule in round.policy.rules {
      if case .peerOutlier(let level, let rate) = rule.kind {
        let fired = PeerOutlierRule.reasons(
          for: officials, round: round, level: level, rate: rate,
          minimumCount: round.policy.minimumCount, rule: rule)
        for (official, reason) in fired { reasons[official, default: []].append(reason) }
        continue
      }
      for assessed in officials {
        let fired = self.reasons(for: assessed, by: rule)
        if !fired.isEmpty { reasons[assessed.official, default: []] += fired }
      }
    }
    return reasons
  }

  /// The reasons of a rule that looks at one official at a time.
  private func reasons(for assessed: Assessed, by rule: Rule) -> [Reason] {
    switch rule.kind {
    case .markedShare(let atLeast, let evidence):
      return MarkedShareRule.reasons(
        for: assessed, threshold: threshold(atLeast, evidence), rule: rule)
    case .indicatorShare(let atLeast, let evidence):
      return IndicatorShareRule.reasons(
        for: assessed, threshold: threshold(atLeast, evidence), rule: rule)
    case .parentShare(let atLeast, let evidence):
      return ParentShareRule.reasons(
        for: assessed, threshold: threshold(atLeast, evidence), rule: rule)
    case .groupShare(let atLeast, let groups, let evidence):
      return GroupShareRule.reasons(
        for: assessed, groups: groups, threshold: threshold(atLeast, evidence), rule: rule)
    case .breadth(let indicators, let atLeast, let evidence):
      return BreadthRule.reasons(
        for: assessed, least: indicators, threshold: threshold(atLeast, evidence), rule: rule)
    case .rise(let since, let confidence):
      guard let earlier = earlier[since] else { return [] }
      return RiseRule.reasons(
        for: assessed, code: round.officials[assessed.official].code, earlier: earlier,
        confidence: confidence, policy: round.policy, rule: rule)
    case .peerOutlier:
      return []
    }
  }

  private func threshold(_ atLeast: Ratio, _ evidence: Evidence) -> ShareThreshold {
    ShareThreshold(
      atLeast: atLeast, evidence: evidence, minimumCount: round.policy.minimumCount)
  }
}
