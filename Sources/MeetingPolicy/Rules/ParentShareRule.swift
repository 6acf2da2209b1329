import BallotModel

/// `parent-share`: the share of ballots with at least one child of any one parent reaches the
/// threshold.
enum ParentShareRule {
  static func reasons(
    for assessed: Assessed, threshold: ShareThreshold, rule: Rule
  ) -> [Reason] {
    let codebook = assessed.codebook
    let subjects = SubjectShare.of(
      codebook.parents, counts: assessed.tally.parents, criticisms: codebook.criticisms)
    return SubjectShare.reasons(subjects, base: assessed.base, threshold: threshold, rule: rule)
  }
}
