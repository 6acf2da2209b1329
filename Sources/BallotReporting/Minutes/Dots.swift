/// Rows of dots to be written on by hand.
enum Dots {
  /// For a number.
  static let number = "………"
  static let short = "…………………………"
  /// For a place, beside the date in half a line.
  static let place = "……………"
  /// Nearly a line of running text in portrait.
  static let line = String(repeating: "…", count: 30)
}
