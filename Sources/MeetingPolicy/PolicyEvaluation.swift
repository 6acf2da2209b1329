package import BallotModel

/// From counts to statuses with reasons, and to what may be shown.
package enum PolicyEvaluation {
  /// Everything that is known of the round: the stage's one entry.
  ///
  /// - Parameter earlier: by round identifier, for the rule `rise`; a round or an official that is
  ///   missing there flags nobody.
  package static func results(
    round: Round, tally: Tally, earlier: [String: EarlierRound]
  ) -> Results {
    let standing = Standing(round: round, tally: tally)
    let reasons = RuleBook(round: round, earlier: earlier).reasons(for: standing.assessed)
    let officials = round.officials.indices.map { official in
      result(of: official, standing: standing, reasons: reasons[official] ?? [])
    }
    let disclosure = Disclosure(round: round, tally: tally, statuses: officials.map(\.status))
    let sums = AreaRollUp(round: round, tally: tally, statuses: officials.map(\.status))
    return Results(
      round: round, officials: officials,
      areas: round.levels.indices.map { sums.rows(atLevel: $0, disclosure: disclosure) },
      indicators: IndicatorTotals.rows(round: round, tally: tally, disclosure: disclosure),
      reconciliation: Reconciliation.rows(round: round, tally: tally, disclosure: disclosure))
  }

  /// The one-sided Wilson lower bound of `count / base` at `confidence` (0.5 < confidence < 1);
  /// exactly 0 for a count of 0.
  package static func wilsonLower(count: Int, base: Int, confidence: Double) -> Double {
    WilsonBound.lower(count: count, base: base, confidence: confidence)
  }

  private static func result(
    of official: Int, standing: Standing, reasons: [Reason]
  ) -> OfficialResult {
    if standing.hasTooFewBallots(official) {
      return OfficialResult(official: official, status: .tooFewBallots, tally: nil, reasons: [])
    }
    let status: Status
    if standing.isOnHold(official) {
      status = .onHold
    } else {
      switch reasons.map(\.action).max() {
      case .meeting: status = .meeting
      case .watch: status = .watch
      case nil: status = .none
      }
    }
    return OfficialResult(
      official: official, status: status, tally: standing.tally.officials[official],
      reasons: reasons)
  }
}
