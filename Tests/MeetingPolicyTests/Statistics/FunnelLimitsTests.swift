import MeetingPolicy
import Testing

@Suite struct FunnelLimitsTests {
  struct Vector: Sendable {
    var target: Double
    var base: Int
    /// At 0.001, 0.025, 0.975 and 0.999.
    var limits: [Double]
  }

  /// domain.md, section 5.4.
  static let vectors = [
    Vector(target: 0.10, base: 12, limits: [0, 0, 0.252493, 0.406574]),
    Vector(target: 0.10, base: 40, limits: [0, 0.003889, 0.191002, 0.260784]),
    Vector(target: 0.10, base: 160, limits: [0.031556, 0.052577, 0.145825, 0.176989]),
    Vector(target: 0.074, base: 100, limits: [0.001479, 0.021691, 0.124646, 0.160698]),
    Vector(target: 0.074, base: 400, limits: [0.035470, 0.048086, 0.099427, 0.116173]),
  ]

  @Test(arguments: vectors)
  func `the limits are those worked out elsewhere`(vector: Vector) {
    for (probability, expected) in zip([0.001, 0.025, 0.975, 0.999], vector.limits) {
      let limit = FunnelLimits.limit(
        target: vector.target, base: vector.base, probability: probability)
      #expect(abs(limit - expected) < 0.000_000_6)
    }
  }

  @Test func `one ballot is a quantile worked out by hand`() {
    // F(0) = 0.9: 0.45 lies half-way below 0, which is clipped; 0.95 half-way from 0 to 1.
    #expect(FunnelLimits.limit(target: 0.1, base: 1, probability: 0.45) == 0)
    #expect(abs(FunnelLimits.limit(target: 0.1, base: 1, probability: 0.95) - 0.5) < 1e-12)
  }

  @Test(arguments: [(0.0, 0.0), (1.0, 1.0)])
  func `a share that cannot vary has no width`(target: Double, expected: Double) {
    #expect(FunnelLimits.limit(target: target, base: 30, probability: 0.025) == expected)
    #expect(FunnelLimits.limit(target: target, base: 30, probability: 0.975) == expected)
  }

  @Test func `without ballots the limit is the target`() {
    #expect(FunnelLimits.limit(target: 0.3, base: 0, probability: 0.975) == 0.3)
  }

  @Test func `many ballots neither underflow nor widen the funnel`() {
    // Normal approximation: 0.5 + 1.96 * √(0.25 / 100 000) = 0.503099.
    let limit = FunnelLimits.limit(target: 0.5, base: 100_000, probability: 0.975)
    #expect(abs(limit - 0.503099) < 0.00001)
  }
}
