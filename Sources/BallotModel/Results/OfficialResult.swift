/// One official with counts, status and reasons.
package struct OfficialResult: Equatable, Sendable {
  /// Index into the round's `officials`.
  package var official: Int
  package var status: Status
  /// Nil where there were too few ballots to show any count.
  package var tally: OfficialTally?
  package var reasons: [Reason]

  package init(official: Int, status: Status, tally: OfficialTally?, reasons: [Reason]) {
    self.official = official
    self.status = status
    self.tally = tally
    self.reasons = reasons
  }
}
