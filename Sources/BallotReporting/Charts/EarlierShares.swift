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
  /// Leaves out whoever had fewer ballots than either round asks for.
  package init(earlier: Round, tally: Tally, present: Round) {
    round = earlier.id
    officials = [:]
    let least = max(
      earlier.policy.minimumBallots, present.policy.minimumBallots, Policy.floor)
    for (official, counts) in zip(earlier.officials, tally.officials)
    where counts.ballots >= least {
      officials[official.code] = Counts(
        codebook: earlier.codebooks[official.codebook].id, marked: counts.marked,
        base: counts.base(present.settings.denominator))
    }
  }
}
