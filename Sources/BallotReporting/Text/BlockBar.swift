/// A bar of block characters, to an eighth of a column.
package enum BlockBar {
  /// How many columns the longest bar takes.
  package static let width = 20

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// The bar of `share` where `end` per mille fill the width; at least an eighth for what is not 0.
  package static func of(_ share: ExactShare, end: Int) -> String {
    guard share.count > 0, end > 0 else { return "" }
    let whole = Double(width * 8) * 1000 / Double(end)
    let drawn = Int((share.value * whole).rounded())
    let (full, rest) = min(max(drawn, 1), width * 8).quotientAndRemainder(dividingBy: 8)
    return String(repeating: "█", count: full) + eighths[rest]
  }
}
