/// Distinct ballots of one unit, as found in the files.
package struct UnitBallots: Equatable, Sendable {
  /// Distinct ballots in the files.
  package var found = 0
  /// Those with at least one counted assessment.
  package var valid = 0

  package init(found: Int = 0, valid: Int = 0) {
    self.found = found
    self.valid = valid
  }
}
