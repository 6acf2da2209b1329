/// A number as a workbook stores it, written out.
package enum SheetNumber {
  /// Larger exponents than a double has are left as they are.
  private static let largestExponent = 400

  /// `stored` without exponent and without a fraction of zeros; unchanged if it is no number.
  package static func plain(_ stored: [UInt8]) -> [UInt8] {
    guard let parts = Parts(stored) else { return stored }
    var digits = parts.whole + parts.fraction
    var point = parts.whole.count + parts.exponent
    if point < 0 {
      digits = Array(repeating: 0x30, count: -point) + digits
      point = 0
    }
    if point > digits.count {
      digits += Array(repeating: 0x30, count: point - digits.count)
    }
    let whole = Array(digits[..<point].drop { $0 == 0x30 })
    var fraction = digits[point...]
    if parts.exponent != 0 || fraction.allSatisfy({ $0 == 0x30 }) {
      while fraction.last == 0x30 { fraction.removeLast() }
    }
    let isZero = whole.isEmpty && fraction.isEmpty
    return (parts.isNegative && !isZero ? [0x2D] : []) + (whole.isEmpty ? [0x30] : whole)
      + (fraction.isEmpty ? [] : [0x2E] + fraction)
  }

  private struct Parts {
    var isNegative: Bool
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var exponent = 0

    init?(_ stored: [UInt8]) {
      var rest = stored[...]
      isNegative = rest.first == 0x2D
      if isNegative { rest.removeFirst() }
      whole = Self.digits(&rest)
      if rest.first == 0x2E {
        rest.removeFirst()
        fraction = Self.digits(&rest)
      }
      guard !(whole.isEmpty && fraction.isEmpty) else { return nil }
      if rest.first == 0x65 || rest.first == 0x45 {
        rest.removeFirst()
        let isDown = rest.first == 0x2D
        if isDown || rest.first == 0x2B { rest.removeFirst() }
        guard let size = Int(String(decoding: Self.digits(&rest), as: UTF8.self)),
          size <= SheetNumber.largestExponent
        else { return nil }
        exponent = isDown ? -size : size
      }
      guard rest.isEmpty else { return nil }
    }

    private static func digits(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest.removeFirst(digits.count)
      return Array(digits)
    }
  }
}
