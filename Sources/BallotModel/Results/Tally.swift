/// What the store hands to the policy: everything counted, nothing judged.
package struct Tally: Equatable, Sendable {
  /// Per official, in the roster's order.
  package var officials: [OfficialTally]
  /// Per area index; zero for areas that are not units.
  package var ballots: [UnitBallots]

  package init(officials: [OfficialTally], ballots: [UnitBallots]) {
    self.officials = officials
    self.ballots = ballots
  }
}
