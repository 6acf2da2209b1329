import MeetingPolicy
import Testing

@Suite struct WilsonIntervalTests {
  /// domain.md, section 5.4: count, base, both ends at 95 %.
  static let vectors: [(Int, Int, Double, Double)] = [
    (81, 263, 0.255289, 0.366210), (15, 148, 0.062386, 0.160487), (0, 20, 0, 0.161125),
    (1, 29, 0.006113, 0.171755), (12, 30, 0.245906, 0.576796), (7, 50, 0.069508, 0.261862),
    (5, 12, 0.193260, 0.680489), (3, 3, 0.438503, 1), (0, 5, 0, 0.434482),
    (10, 40, 0.141871, 0.401940), (40, 160, 0.189299, 0.322424),
  ]

  @Test(arguments: vectors)
  func `the interval is Newcombe's`(count: Int, base: Int, lower: Double, upper: Double) {
    let interval = WilsonInterval.of(count: count, base: base, confidence: 0.95)
    #expect(abs(interval.lowerBound - lower) < 0.000_000_6)
    #expect(abs(interval.upperBound - upper) < 0.000_000_6)
  }

  @Test func `none and all are exact at their end`() {
    #expect(WilsonInterval.of(count: 0, base: 7, confidence: 0.95).lowerBound == 0)
    #expect(WilsonInterval.of(count: 7, base: 7, confidence: 0.95).upperBound == 1)
  }

  @Test func `without a base anything is possible`() {
    #expect(WilsonInterval.of(count: 0, base: 0, confidence: 0.95) == 0...1)
  }
}
