/// The colours of report.html in one scheme, as `#rrggbb`; a test states their contrast.
///
/// WCAG 2.2: text 4.5:1 (1.4.3), what is needed to understand a graphic 3:1 (1.4.11).
package struct ChartPalette: Equatable, Sendable {
  /// Behind everything.
  package var paper: String
  /// Behind headings of tables and cards.
  package var shade: String
  /// Behind notices.
  package var notice: String
  /// Behind bars, and hair lines; says nothing by itself.
  package var line: String
  /// The edge of a notice; says nothing by itself.
  package var edge: String
  /// Text, whiskers, the outer limits.
  package var ink: String
  /// Lesser text, axes, the inner limits.
  package var soft: String
  /// Bars and dots.
  package var mark: String
  /// Dots outside the outer limits.
  package var outside: String
  /// From the smallest to the largest shares of a heat map.
  package var heat: [String]

  package static let light = ChartPalette(
    paper: "#ffffff", shade: "#f4f6f8", notice: "#fff6dd", line: "#d1d9e0", edge: "#b98900",
    ink: "#1b1f24", soft: "#59636e", mark: "#3b6ea5", outside: "#b3261e",
    heat: ["#7890ad", "#5b7aa6", "#45689a", "#2c4d78", "#10294f"])

  package static let dark = ChartPalette(
    paper: "#14181d", shade: "#1e242b", notice: "#332a10", line: "#3a424b", edge: "#d9a520",
    ink: "#e6e9ec", soft: "#9aa5b1", mark: "#6ea2d8", outside: "#ff8a80",
    heat: ["#5b7590", "#6f8fb4", "#8fb0d6", "#b5d3f2", "#eaf5ff"])

  /// The custom properties of a style sheet.
  package var properties: String {
    let named = [
      ("paper", paper), ("shade", shade), ("notice", notice), ("line", line), ("edge", edge),
      ("ink", ink), ("soft", soft), ("mark", mark), ("outside", outside),
    ]
    let steps = heat.enumerated().map { ("heat-\($0.offset + 1)", $0.element) }
    return (named + steps).map { "--\($0): \($1);" }.joined(separator: " ")
  }
}
