/// Cells that a spreadsheet turned into something else: `6, 2, 3` into a date, a long code into
/// `1,23E+15`.
enum MangledCell {
  /// Whether `text` is a date, a number with a decimal mark, or one with an exponent.
  static func isMangled(_ text: String) -> Bool { isDate(text) || isDecimal(text) }

  /// Whether `text` is digits with an exponent: the digits of an identifier are lost.
  static func isExponential(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let exponent = parts[1].first.map { "+-".contains($0) } == true ? parts[1].dropFirst() : ""
    return isNumber(parts[0]) && !exponent.isEmpty && exponent.allSatisfy(\.isASCIIDigit)
  }

  /// Two or three numbers joined by one of `/ - .`, possibly with a time behind.
  private static func isDate(_ text: String) -> Bool {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard let first = words.first, (1...4).contains(words.count) else { return false }
    for mark in ["/", "-", "."] as [Character] {
      let parts = first.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3,
        parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) })
      else { continue }
      return words.dropFirst().allSatisfy { word in
        word.allSatisfy { $0.isASCIIDigit || ":.+Z".contains($0) }
          || ["AM", "PM", "SA", "CH"].contains(word)
      }
    }
    return false
  }

  private static func isDecimal(_ text: String) -> Bool {
    if isExponential(text) { return true }
    let isWhole = text.allSatisfy(\.isASCIIDigit)
    return !isWhole && isNumber(text[...])
  }

  private static func isNumber(_ text: Substring) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
  }
}
