/// The statistics that pictures need; functions of plain numbers, handed in by whoever knows them.
package struct ChartStatistics: Sendable {
  /// The two-sided 95 % interval of a count of a base.
  package var interval: @Sendable (_ count: Int, _ base: Int) -> ClosedRange<Double>
  /// The funnel's limit for a target share and a base, at a probability such as 0.975.
  package var funnelLimit:
    @Sendable (_ target: Double, _ base: Int, _ probability: Double) -> Double

  package init(
    interval: @escaping @Sendable (_ count: Int, _ base: Int) -> ClosedRange<Double>,
    funnelLimit:
      @escaping @Sendable (_ target: Double, _ base: Int, _ probability: Double) -> Double
  ) {
    self.interval = interval
    self.funnelLimit = funnelLimit
  }
}
