/// An exact non-negative ratio, so that a threshold of 2/3 is 2/3 and not 66.7 %.
package struct Ratio: Equatable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// - Returns: nil unless `denominator > 0` and `numerator >= 0`.
  package init?(_ numerator: Int, _ denominator: Int) {
    guard denominator > 0, numerator >= 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `1/3`, `0.3` or `1` exactly; at most nine digits before or after the mark.
  package init?(text: String) {
    func whole(_ part: Substring) -> Int? {
      guard (1...9).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      return Int(part)
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let top = whole(parts[0]), let bottom = whole(parts[1]) else { return nil }
      self.init(top, bottom)
      return
    }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let units = pieces.first.flatMap(whole) else { return nil }
    if pieces.count == 1 {
      self.init(units, 1)
    } else if pieces.count == 2, let decimals = whole(pieces[1]) {
      let scale = (0..<pieces[1].utf8.count).reduce(1) { power, _ in power * 10 }
      self.init(units * scale + decimals, scale)
    } else {
      return nil
    }
  }

  /// Whether `count / base` is at least this ratio, compared in integers; false for `base <= 0`.
  package func isReached(by count: Int, of base: Int) -> Bool {
    guard base > 0, count >= 0 else { return false }
    let left = count.multipliedFullWidth(by: denominator)
    let right = base.multipliedFullWidth(by: numerator)
    return left.high != right.high ? left.high > right.high : left.low >= right.low
  }

  /// The nearest binary value, for comparing with a bound that is itself computed in binary.
  package var value: Double { Double(numerator) / Double(denominator) }
}
