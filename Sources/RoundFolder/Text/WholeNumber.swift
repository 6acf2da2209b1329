/// A non-negative whole number as people write it: digits only, at most nine.
enum WholeNumber {
  static func parse(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// The largest number that `parse` gives.
  static let largest = 999_999_999
}
