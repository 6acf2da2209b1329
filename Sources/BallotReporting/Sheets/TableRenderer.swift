package import BallotModel

/// A sheet for a terminal: aligned by display width, with a rule below the heading.
package struct TableRenderer: Sendable {
  package var language: Language
  /// Columns of the terminal; nil for as wide as needed.
  package var width: Int?
  /// Whether the heading is set in bold by an escape sequence; none is written otherwise.
  package var color: Bool

  package init(language: Language, width: Int? = nil, color: Bool = false) {
    self.language = language
    self.width = width
    self.color = color
  }

  private static let gap = "  "
  /// A text column is never cut below this.
  private static let narrowest = 6

  package func render(_ sheet: Sheet) -> String {
    let titles = sheet.columns.map { DisplayWidth.tame($0.title[language]) }
    let body = sheet.rows.map { row in row.map { DisplayWidth.tame($0.reading(language)) } }
    let data = sheet.columns.indices.map { place in
      body.reduce(0) { max($0, DisplayWidth.of($1[place])) }
    }
    let widths = widths(titles: titles, data: data, sheet.columns)
    let numeric = sheet.columns.map(\.isNumeric)
    var text = ""
    for heading in headings(titles, widths) {
      let heading = line(heading, widths, numeric)
      text += color ? "\u{1B}[1m\(heading)\u{1B}[0m\n" : heading + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
    text += (width.map { DisplayWidth.truncated(rule, to: $0) } ?? rule) + "\n"
    for cells in body { text += line(cells, widths, numeric) + "\n" }
    return text
  }

  /// Titles on one line if there is room; else as wide as their longest word; else narrower.
  private func widths(titles: [String], data: [Int], _ columns: [Column]) -> [Int] {
    let natural = zip(titles, data).map { max(DisplayWidth.of($0), $1) }
    guard let width, total(natural) > width else { return natural }
    let wrapped = zip(titles, data).map { title, data in
      title.split(separator: " ").reduce(data) { max($0, DisplayWidth.of(String($1))) }
    }
    return fitted(wrapped, to: width, columns)
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1)
  }

  /// The lines of the heading, its last words on the last line.
  private func headings(_ titles: [String], _ widths: [Int]) -> [[String]] {
    let columns = zip(titles, widths).map { Self.wrapped($0, to: $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { row in
      columns.map { lines in
        let place = row - (height - lines.count)
        return lines.indices.contains(place) ? lines[place] : ""
      }
    }
  }

  private static func wrapped(_ title: String, to width: Int) -> [String] {
    var lines: [String] = []
    for word in title.split(separator: " ") {
      if let last = lines.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(String(word)) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Takes columns from the widest text column, again and again, until the line fits.
  private func fitted(_ wanted: [Int], to width: Int, _ columns: [Column]) -> [Int] {
    var widths = wanted
    var excess = total(widths) - width
    while excess > 0 {
      let texts = widths.indices.filter { !columns[$0].isNumeric && widths[$0] > Self.narrowest }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int], _ numeric: [Bool]) -> String {
    var text = ""
    for (place, cell) in cells.enumerated() {
      let shown = DisplayWidth.truncated(cell, to: widths[place])
      let padding = String(repeating: " ", count: widths[place] - DisplayWidth.of(shown))
      if place > 0 { text += Self.gap }
      text += numeric[place] ? padding + shown : shown + padding
    }
    // No blanks at the end of a line.
    while text.hasSuffix(" ") { text.removeLast() }
    return width.map { DisplayWidth.truncated(text, to: $0) } ?? text
  }
}
