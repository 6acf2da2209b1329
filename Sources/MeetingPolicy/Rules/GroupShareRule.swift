import BallotModel

/// `group-share`: the share of ballots with at least one mark in any one group reaches the
/// threshold.
enum GroupShareRule {
  /// - Parameter groups: codes of the groups looked at; empty for all.
  static func reasons(
    for assessed: Assessed, groups: [String], threshold: ShareThreshold, rule: Rule
  ) -> [Reason] {
    let codebook = assessed.codebook
    let subjects = SubjectShare.of(
      codebook.groups, counts: assessed.tally.groups, criticisms: codebook.criticisms
    ).filter { groups.isEmpty || groups.contains($0.code) }
    return SubjectShare.reasons(subjects, base: assessed.base, threshold: threshold, rule: rule)
  }
}
