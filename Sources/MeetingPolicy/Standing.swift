import BallotModel

/// Who may be judged: decides `too-few-ballots` and `on-hold`.
struct Standing {
  let round: Round
  let tally: Tally
  /// The units that collected more ballots than were issued, by area index.
  private let overfilled: Set<Int>

  init(round: Round, tally: Tally) {
    self.round = round
    self.tally = tally
    overfilled = Set(
      round.control.filter { control in
        guard let issued = control.issued else { return false }
        return max(control.collected ?? 0, tally.ballots[control.unit].found) > issued
      }.map(\.unit))
  }

  /// The ballots below which nothing is shown of an official; never below the floor, whatever the
  /// policy says.
  var minimumBallots: Int { max(round.policy.minimumBallots, Policy.floor) }

  func hasTooFewBallots(_ official: Int) -> Bool {
    tally.officials[official].ballots < minimumBallots
  }

  func isOnHold(_ official: Int) -> Bool {
    overfilled.contains(round.officials[official].unit)
  }

  /// Everyone of whom something may be concluded, in the roster's order.
  var assessed: [Assessed] {
    round.officials.indices.filter { !hasTooFewBallots($0) && !isOnHold($0) }.map { official in
      let counts = tally.officials[official]
      return Assessed(
        official: official, codebook: round.codebooks[round.officials[official].codebook],
        tally: counts, base: counts.base(round.settings.denominator))
    }
  }
}
