/// Issued, collected and found ballots of one unit or area, and whether they agree.
package struct ReconciliationResult: Equatable, Sendable {
  /// Index into the round's `areas`.
  package var area: Int
  package var issued: Int?
  /// Withheld together with `found`, which it may equal.
  package var collected: Int?
  /// Nil where disclosure control withholds it: where it tells how many ballots a hidden official
  /// has.
  package var found: Int?
  /// Nil where disclosure control withholds them.
  package var valid: Int?
  package var invalid: Int?
  /// Nil without a count of issued ballots.
  package var agrees: Bool?
  /// Codes of what does not agree, sorted.
  package var faults: [FaultCode]

  package init(
    area: Int, issued: Int?, collected: Int?, found: Int?, valid: Int?, invalid: Int?,
    agrees: Bool?, faults: [FaultCode]
  ) {
    self.area = area
    self.issued = issued
    self.collected = collected
    self.found = found
    self.valid = valid
    self.invalid = invalid
    self.agrees = agrees
    self.faults = faults
  }
}
