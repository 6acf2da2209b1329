/// All that is known of a round at one moment; every report is drawn from this and nothing else.
package struct Results: Equatable, Sendable {
  package var round: Round
  /// In the roster's order.
  package var officials: [OfficialResult]
  /// Per level index, one row per area and codebook that has officials there, sorted by the
  /// area's code, then the codebook's identifier.
  package var areas: [[AreaResult]]
  /// Sorted by the codebook's identifier, then position.
  package var indicators: [IndicatorResult]
  /// One row per unit, sorted by code.
  package var reconciliation: [ReconciliationResult]

  package init(
    round: Round, officials: [OfficialResult], areas: [[AreaResult]],
    indicators: [IndicatorResult], reconciliation: [ReconciliationResult]
  ) {
    self.round = round
    self.officials = officials
    self.areas = areas
    self.indicators = indicators
    self.reconciliation = reconciliation
  }
}
