/// The two-sided score interval of a share (Wilson 1927).
package enum WilsonInterval {
  /// The interval of `count / base` at `confidence` (0 < confidence < 1), within 0…1; 0…1 without a
  /// base. Exactly 0 at its lower end where nothing was counted, exactly 1 at its upper end where
  /// all were.
  package static func of(count: Int, base: Int, confidence: Double) -> ClosedRange<Double> {
    guard base > 0, (0...base).contains(count) else { return 0...1 }
    let side = (1 + confidence) / 2
    let lower = WilsonBound.lower(count: count, base: base, confidence: side)
    // The upper end is the lower one of those not counted, seen from 1.
    let upper = 1 - WilsonBound.lower(count: base - count, base: base, confidence: side)
    return lower...max(lower, upper)
  }
}
