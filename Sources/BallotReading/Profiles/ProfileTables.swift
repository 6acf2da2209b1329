import BallotModel

/// What a profile means in a round, laid out for finding; made once for all files that use it.
final class ProfileTables {
  let profile: ImportProfile
  let words: ProfileWords
  let names: RoundNames
  /// Per codebook.
  let matchers: [LabelMatcher]
  let paths: SubmissionPaths

  init(_ lookup: RoundLookup, _ profile: ImportProfile) {
    self.profile = profile
    words = ProfileWords(profile)
    names = RoundNames(lookup, profile)
    matchers = lookup.indicators.indices.map { LabelMatcher(codebook: $0, lookup, profile) }
    paths = SubmissionPaths(profile)
  }

  /// Whether `text` is an indicator of any codebook of the round.
  func isIndicator(_ text: String) -> Bool {
    matchers.contains { $0.position(of: text) != nil }
  }
}
