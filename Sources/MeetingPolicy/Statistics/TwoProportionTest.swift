/// The one-sided test that a share rose, with the pooled variance and without a correction for
/// continuity (the textbooks' z test).
package enum TwoProportionTest {
  /// The probability of a rise as large as this or larger if nothing has changed; 1 where it can't
  /// be said, that is without a base or where all or none were counted in both.
  package static func upperTail(
    count: Int, base: Int, earlierCount: Int, earlierBase: Int
  ) -> Double {
    guard base > 0, earlierBase > 0 else { return 1 }
    let n = Double(base)
    let earlier = Double(earlierBase)
    let pooled = Double(count + earlierCount) / (n + earlier)
    let variance = pooled * (1 - pooled) * (1 / n + 1 / earlier)
    guard variance > 0 else { return 1 }
    let rise = Double(count) / n - Double(earlierCount) / earlier
    return NormalDistribution.upperTail(rise / variance.squareRoot())
  }
}
