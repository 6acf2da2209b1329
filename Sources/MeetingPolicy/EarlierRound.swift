package import BallotModel

/// What the rule `rise` needs to know of an earlier round.
package struct EarlierRound: Equatable, Sendable {
  /// One official's counts in that round.
  package struct Counts: Equatable, Sendable {
    /// Identifier of the codebook.
    package var codebook: String
    /// Counted assessments.
    package var ballots: Int
    /// Ballots with at least one criticism.
    package var criticised: Int
    /// The base of the share.
    package var base: Int

    package init(codebook: String, ballots: Int, criticised: Int, base: Int) {
      self.codebook = codebook
      self.ballots = ballots
      self.criticised = criticised
      self.base = base
    }
  }

  /// By the official's code. Officials that had too few ballots then are left out: a reason's
  /// probability would tell their count.
  package var officials: [String: Counts]

  package init(officials: [String: Counts]) {
    self.officials = officials
  }

  /// The counts of `round`, with the base that the present round asks for.
  package init(round: Round, tally: Tally, denominator: RoundSettings.Denominator) {
    officials = [:]
    for (official, counts) in zip(round.officials, tally.officials)
    where counts.ballots >= max(round.policy.minimumBallots, Policy.floor) {
      officials[official.code] = Counts(
        codebook: round.codebooks[official.codebook].id, ballots: counts.ballots,
        criticised: counts.criticised, base: counts.base(denominator))
    }
  }
}
