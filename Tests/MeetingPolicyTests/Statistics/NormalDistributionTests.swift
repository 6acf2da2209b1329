import MeetingPolicy
import Testing

@Suite struct NormalDistributionTests {
  /// Computed with scipy.stats.norm.ppf.
  @Test(
    arguments: [
      (0.5, 0.0), (0.6, 0.2533471031357997), (0.9, 1.2815515655446004),
      (0.95, 1.6448536269514722), (0.975, 1.959963984540054), (0.99, 2.3263478740408408),
      (0.999, 3.090232306167813), (0.0001, -3.7190164854556804),
      (0.0242, -1.9738394633131995), (0.02426, -1.9727855514678603),
    ])
  func `a quantile is exact to twelve digits`(probability: Double, expected: Double) {
    #expect(abs(NormalDistribution.quantile(probability) - expected) < 1e-12)
  }

  @Test(arguments: [0.001, 0.02, 0.3, 0.5, 0.77, 0.9999])
  func `the tail above a quantile is what the quantile leaves`(probability: Double) {
    let tail = NormalDistribution.upperTail(NormalDistribution.quantile(probability))
    #expect(abs(tail - (1 - probability)) < 1e-14)
  }
}
