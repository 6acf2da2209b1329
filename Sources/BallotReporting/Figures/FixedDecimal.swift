/// A non-negative number with a fixed count of decimals, rounded half-up without floating point.
package struct FixedDecimal: Equatable, Sendable {
  /// The value times 10 to the power of `places`.
  private let scaled: UInt128
  /// Decimals, 0…6.
  private let places: Int

  private init(scaled: UInt128, places: Int) {
    self.scaled = scaled
    self.places = places
  }

  /// The ratio `numerator * factor / denominator`.
  ///
  /// - Returns: nil unless `numerator >= 0` and `denominator > 0`.
  package init?(_ numerator: Int, over denominator: Int, times factor: Int = 1, places: Int) {
    guard numerator >= 0, denominator > 0, factor >= 0, (0...6).contains(places) else { return nil }
    let scale = 2 * UInt128(factor) * Self.power(places)
    let top = UInt128(numerator) * scale
    let bottom = UInt128(denominator)
    // What ballots come to; division is slow in 128 bits.
    if let narrow = UInt64(exactly: top + bottom), let half = UInt64(exactly: 2 * bottom) {
      self.init(scaled: UInt128(narrow / half), places: places)
    } else {
      self.init(scaled: (top + bottom) / (2 * bottom), places: places)
    }
  }

  /// The exact binary value of `value`, rounded once.
  ///
  /// - Returns: nil for what is no number, is negative, or is 2⁵³ or more.
  package init?(_ value: Double, places: Int) {
    guard value >= 0, value < 9_007_199_254_740_992, (0...6).contains(places) else { return nil }
    // Far below half of the last decimal; also keeps the shift below within the type's width.
    guard value >= 1e-9 else {
      self.init(scaled: 0, places: places)
      return
    }
    let shift = 52 - Int(value.exponent)
    let product = UInt128(1 << 52 | value.significandBitPattern) * Self.power(places)
    let half: UInt128 = shift > 0 ? 1 << UInt128(shift - 1) : 0
    self.init(scaled: (product + half) >> UInt128(shift), places: places)
  }

  /// A share given in binary, as percent with one decimal.
  package static func percent(_ value: Double) -> FixedDecimal? {
    FixedDecimal(value, places: 3).map { FixedDecimal(scaled: $0.scaled, places: 1) }
  }

  /// The digits, with `mark` before the decimals.
  package func text(mark: String = ".") -> String {
    let unit = Self.power(places)
    guard let narrow = UInt64(exactly: scaled), let unit = UInt64(exactly: unit) else {
      return Self.text(scaled / unit, scaled % unit, unit, mark)
    }
    return Self.text(narrow / unit, narrow % unit, unit, mark)
  }

  private static func text<Number: BinaryInteger>(
    _ whole: Number, _ decimals: Number, _ unit: Number, _ mark: String
  ) -> String {
    var text = String(whole)
    guard unit > 1 else { return text }
    text += mark
    var next = unit / 10
    while next > max(decimals, 1) {
      text += "0"
      next /= 10
    }
    text += String(decimals)
    return text
  }

  private static func power(_ exponent: Int) -> UInt128 { powers[exponent] }

  private static let powers: [UInt128] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
}
