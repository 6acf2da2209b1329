/// The strokes of one SVG drawing; lengths in CSS pixels at full size.
struct Plot {
  let width: Double
  let height: Double
  private(set) var markup: Markup = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  enum Anchor: String {
    case start
    case middle
    case end
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ style: String) {
    path("M\(at(x1, y1))L\(at(x2, y2))", style)
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ style: String
  ) {
    add(
      """
      <rect x="\(number(x))" y="\(number(y))" width="\(number(width))" \
      height="\(number(height))" class="\(style)"/>

      """)
  }

  mutating func polyline(_ points: [(Double, Double)], _ style: String) {
    guard let first = points.first else { return }
    let rest = points.dropFirst().map { "L\(at($0.0, $0.1))" }.joined()
    path("M\(at(first.0, first.1))\(rest)", style)
  }

  /// Round dots as one path: its style's line width is their size. Equal dots are drawn once.
  mutating func dots(_ points: [(Double, Double)], _ style: String) {
    var seen: Set<String> = []
    let drawn = points.map { at($0.0, $0.1) }.filter { seen.insert($0).inserted }
    guard !drawn.isEmpty else { return }
    path(drawn.map { "M\($0)h0" }.joined(), style)
  }

  /// Diamonds as one path, for what must be told apart without colour.
  mutating func diamonds(_ points: [(Double, Double)], _ style: String) {
    guard !points.isEmpty else { return }
    path(points.map { "M\(at($0.0, $0.1 - 5))l5 5l-5 5l-5-5z" }.joined(), style)
  }

  /// Squares around their centres as one path.
  mutating func squares(_ centres: [(Double, Double)], side: Double, _ style: String) {
    guard !centres.isEmpty else { return }
    let edge = number(side)
    path(
      centres.map { "M\(at($0.0 - side / 2, $0.1 - side / 2))h\(edge)v\(edge)h-\(edge)z" }.joined(),
      style)
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, _ style: String = ""
  ) {
    add(
      """
      <text x="\(number(x))" y="\(number(y))" text-anchor="\(anchor.rawValue)" \
      class="\(style)">\(text)</text>

      """)
  }

  /// Text that runs upwards from its point.
  mutating func upright(_ text: String, _ x: Double, _ y: Double) {
    add(
      """
      <text transform="translate(\(at(x, y))) rotate(-90)">\(text)</text>

      """)
  }

  private mutating func path(_ data: String, _ style: String) {
    add("<path d=\"\(data)\" class=\"\(style)\"/>\n")
  }

  private mutating func add(_ piece: Markup) { markup.append(piece) }

  private func at(_ x: Double, _ y: Double) -> String { "\(number(x)) \(number(y))" }

  /// One decimal is finer than any screen; the same digits on every machine.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
