/// The score interval of a share (Wilson 1927), one-sided.
enum WilsonBound {
  /// The lower bound of `count / base` at `confidence` (0.5 < confidence < 1): at least 0, at most
  /// 1, and exactly 0 where nothing was counted or there is no base.
  static func lower(count: Int, base: Int, confidence: Double) -> Double {
    guard count > 0, base > 0 else { return 0 }
    let n = Double(base)
    let share = Double(count) / n
    let z = NormalDistribution.quantile(confidence)
    let square = z * z
    let spread = (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let bound = (share + square / (2 * n) - z * spread) / (1 + square / n)
    return min(max(bound, 0), 1)
  }
}
