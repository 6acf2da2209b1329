import BallotModel

/// What a profile means in a round, laid out for finding; made once for all files that use it.
final class ProfileTables {
  let profile: ImportProfile
  let words: ProfileWords
  let names: RoundNames
  /// Per codebook.
  let matchers: [LabelMatcher]
  let paths: SubmissionPaths
  /// Made when first a name is not known.
  private lazy var nearUnits = NearWordings(names.wordings(.unit))
  private lazy var nearOfficials = NearWordings(names.wordings(.official))

  init(_ lookup: RoundLookup, _ profile: ImportProfile) {
    self.profile = profile
    words = ProfileWords(profile)
    names = RoundNames(lookup, profile)
    matchers = lookup.indicators.indices.map { LabelMatcher(codebook: $0, lookup, profile) }
    paths = SubmissionPaths(profile)
  }

  /// The code of the only unit or official whose name `text` nearly is.
  func nearest(_ kind: Alias.Kind, to text: String) -> String? {
    let folded = Array(NameText.folded(text).unicodeScalars)
    switch kind {
    case .unit: return nearUnits.nearest(to: folded)
    case .official: return nearOfficials.nearest(to: folded)
    case .indicator: return nil
    }
  }

  /// The indicator that a heading nearly names, if it is one only.
  func nearestIndicator(to text: String) -> String? {
    let near = Set(matchers.compactMap { $0.nearest(to: text) })
    return near.count == 1 ? near.first : nil
  }

  /// Whether `text` is an indicator of any codebook of the round.
  func isIndicator(_ text: String) -> Bool {
    matchers.contains { $0.position(of: text) != nil }
  }
}
