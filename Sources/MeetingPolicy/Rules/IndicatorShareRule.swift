import BallotModel

/// `indicator-share`: the share of any one indicator that is a criticism reaches the threshold.
enum IndicatorShareRule {
  static func reasons(
    for assessed: Assessed, threshold: ShareThreshold, rule: Rule
  ) -> [Reason] {
    let subjects = zip(assessed.codebook.indicators, assessed.tally.indicators).map {
      SubjectShare(code: $0.code, count: $1, isCriticism: $0.polarity == .negative)
    }
    return SubjectShare.reasons(subjects, base: assessed.base, threshold: threshold, rule: rule)
  }
}
