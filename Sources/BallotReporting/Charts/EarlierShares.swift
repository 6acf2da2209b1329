package import BallotModel

/// The marked shares of an earlier round, to be set against those of this one.
package struct EarlierShares: Equatable, Sendable {
  /// Of one official in that round.
  package struct Counts: Equatable, Sendable {
    /// Identifier of the codebook.
    package var codebook: String
    package var marked: Int
    package var base: Int

    package init(codebook: String, marked: Int, base: Int) {
      self.codebook = codebook
      self.marked = marked
      self.base = base
    }
  }

  /// Identifier of the earlier round.
  package var round: String
  /// By the official's code; those who had too few ballots then are left out.
  package var officials: [String: Counts]

  package init(round: String, officials: [String: Counts]) {
    self.round = round
    self.officials = officials
  }

  /// The shares of `earlier` with the base that `present` asks for.
  ///
  /// Leaves out whoever the earlier round shows no figures of, or had fewer ballots than the present
  /// one asks for.
  package init(_ earlier: Results, present: Round) {
    round = earlier.round.id
    officials = [:]
    for result in earlier.officials {
      guard result.status != .tooFewBallots, let tally = result.tally,
        tally.ballots >= present.policy.minimumBallots
      else { continue }
      let official = earlier.round.officials[result.official]
      officials[official.code] = Counts(
        codebook: earlier.round.codebooks[official.codebook].id, marked: tally.marked,
        base: tally.base(present.settings.denominator))
    }
  }
}
