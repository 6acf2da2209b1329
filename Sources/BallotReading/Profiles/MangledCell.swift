/// Cells that a spreadsheet turned into something else: `6, 2, 3` into a date, a long code into
/// `1,23E+15`.
enum MangledCell {
  /// Whether `text` is a date, a number with a decimal mark, or one with an exponent.
  static func isMangled(_ text: String) -> Bool {
    isDate(text) || hasMonth(text) || isDecimal(text)
  }

  /// Whether `text` is digits with an exponent: the digits of an identifier are lost.
  static func isExponential(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let exponent = parts[1].first.map { "+-".contains($0) } == true ? parts[1].dropFirst() : ""
    return isNumber(parts[0]) && !exponent.isEmpty && exponent.allSatisfy(\.isASCIIDigit)
  }

  private static let months: Set<String> = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ]

  /// A day, a month by its name and a year, two of them at least: `2-Jun`, `Jun-03`, `20-May-96`,
  /// `2-Thg6`.
  private static func hasMonth(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    let isMonth: (Substring) -> Bool = { part in
      if months.contains(String(part)) { return true }
      let number = part.hasPrefix("THG") ? part.dropFirst(3).drop { $0 == " " } : ""
      return (1...2).contains(number.count) && number.allSatisfy(\.isASCIIDigit)
    }
    return (2...3).contains(parts.count) && parts.count(where: isMonth) == 1
      && parts.allSatisfy { part in
        isMonth(part) || ((1...4).contains(part.count) && part.allSatisfy(\.isASCIIDigit))
      }
  }

  /// Three numbers joined by one of `/ - .`, possibly with a time behind.
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
