import BallotModel

/// One thing whose share of an official's ballots is looked at: an indicator, a parent or a group.
struct SubjectShare {
  var code: String
  var count: Int
  /// Whether every mark that counts here is a criticism.
  var isCriticism: Bool

  /// Reasons for all of `subjects` that are criticism and reach `threshold`, in their order.
  static func reasons(
    _ subjects: [SubjectShare], base: Int, threshold: ShareThreshold, rule: Rule
  ) -> [Reason] {
    subjects.compactMap { subject in
      guard subject.isCriticism, let reached = threshold.reached(by: subject.count, of: base) else {
        return nil
      }
      return Reason(
        rule: rule.id, kind: rule.kind.name, action: rule.action, subject: subject.code,
        count: subject.count, base: base, lower: reached.lower,
        threshold: .ratio(threshold.atLeast), p: nil, q: nil)
    }
  }

  /// The bundles with their counts.
  static func of(
    _ bundles: [Codebook.Bundle], counts: [Int], criticisms: IndicatorSet
  ) -> [SubjectShare] {
    zip(bundles, counts).map { bundle, count in
      SubjectShare(
        code: bundle.code, count: count,
        isCriticism: bundle.members.bits & ~criticisms.bits == 0)
    }
  }
}
