/// Shares and bounds, worked out on their own.
package enum DeckArithmetic {
  /// `count / base` with six decimals, half-up from the exact ratio; nil for `base <= 0`.
  package static func share(_ count: Int, of base: Int) -> String? {
    guard base > 0 else { return nil }
    return decimal(millionths: (2_000_000 * count + base) / (2 * base))
  }

  /// A number from 0 to 1 with six decimals, half-up.
  package static func decimal(_ value: Double) -> String {
    decimal(millionths: Int((value * 1_000_000 + 0.5).rounded(.down)))
  }

  /// The lower end of the one-sided interval of Wilson (1927) for `count` out of `base`.
  ///
  /// - Parameter z: quantile of the normal distribution, such as 1.6449 for 95 %.
  package static func wilsonLower(_ count: Int, of base: Int, z: Double) -> Double {
    guard count > 0, base > 0 else { return 0 }
    let (n, share) = (Double(base), Double(count) / Double(base))
    let middle = share + z * z / (2 * n)
    let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return min(1, max(0, (middle - half) / (1 + z * z / n)))
  }

  private static func decimal(millionths: Int) -> String {
    let digits = String(millionths % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - digits.count)
    return "\(millionths / 1_000_000).\(zeros)\(digits)"
  }
}
