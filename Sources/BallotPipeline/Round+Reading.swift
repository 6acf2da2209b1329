import BallotModel

extension Round {
  /// Whether ballots are read and counted in the same way as in `other`.
  func readsAlike(_ other: Round) -> Bool {
    id == other.id && levels == other.levels && areas == other.areas
      && codebooks == other.codebooks && officials == other.officials
      && settings == other.settings
  }
}
