package import BallotModel

/// A share as its two integers, so that every rounding starts from the exact ratio.
package struct ExactShare: Equatable, Sendable {
  package let count: Int
  package let base: Int

  /// - Returns: nil for a base of 0, where there is no share.
  package init?(_ count: Int, of base: Int) {
    guard count >= 0, base > 0 else { return nil }
    self.count = count
    self.base = base
  }

  package init(_ ratio: Ratio) {
    count = ratio.numerator
    base = ratio.denominator
  }

  /// The share with six decimals, half-up: 56 of 68 is 0.823529.
  package var sixDecimals: String {
    FixedDecimal(count, over: base, places: 6)?.text() ?? ""
  }

  /// Percent with one decimal, half-up from the ratio: 1 of 16 is 6.3.
  package func percent(mark: String) -> String {
    FixedDecimal(count, over: base, times: 100, places: 1)?.text(mark: mark) ?? ""
  }

  /// Whether one decimal of a percent says it exactly.
  package var isExactInTenths: Bool {
    let (high, low) = count.multipliedFullWidth(by: 1000)
    guard high <= 0 else { return false }
    return low % UInt(base) == 0
  }
}
