package import BallotModel

/// A sheet for a terminal: aligned by display width, with a rule below the heading.
///
/// Where the terminal is too narrow, headings are broken first; then columns that can be spared are
/// left out and named below the table; then text is broken over several lines. Numbers stay whole.
package struct TableRenderer: Sendable {
  package var language: Language
  /// Columns of the terminal; nil for as wide as needed.
  package var width: Int?
  /// Whether escape sequences set off headings, statuses and bars; none is written otherwise.
  package var color: Bool

  package init(language: Language, width: Int? = nil, color: Bool = false) {
    self.language = language
    self.width = width
    self.color = color
  }

  private static let gap = "  "
  /// A text column is never narrower than this.
  private static let narrowest = 6
  /// A text column narrower than this reads badly: rather leave another column out.
  private static let readable = 24

  package func render(_ sheet: Sheet) -> String {
    let (kept, leftOut) = withoutSpare(TableText(sheet, language))
    let widths = widths(kept)
    let numeric = kept.columns.map(\.isNumeric)
    var text = ""
    for heading in headings(kept, widths) {
      let line = line(heading, widths, numeric) { _, cell in cell }
      text += color ? TerminalStyle.bold.applied(to: line) + "\n" : line + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap)
    text += (width.map { DisplayWidth.truncated(rule, to: $0) } ?? rule) + "\n"
    for row in kept.body.indices { text += lines(of: row, in: kept, widths) }
    return leftOut.isEmpty ? text : text + note(leftOut)
  }

  /// The table without the columns for which there is no room, and the titles of these.
  private func withoutSpare(_ table: TableText) -> (TableText, [String]) {
    guard let width else { return (table, []) }
    var kept = table
    var leftOut: [String] = []
    while total(kept.leastWidths(readable: Self.readable)) > width {
      let spare = kept.columns.indices.filter { kept.columns[$0].expendability > 0 }
      guard
        let first = spare.max(by: {
          kept.columns[$0].expendability < kept.columns[$1].expendability
        })
      else { break }
      leftOut.append(kept.titles[first])
      kept = kept.without(first)
    }
    return (kept, leftOut)
  }

  private func note(_ titles: [String]) -> String {
    let note = ChartWords.columnsLeftOut.filled(language, titles.joined(separator: ", "))
    return LineBreaks.fitted(note, width: width) + "\n"
  }

  /// Titles on one line if there is room; else as wide as their longest word; else narrower.
  private func widths(_ table: TableText) -> [Int] {
    let natural = zip(table.titles, table.data).map { max(DisplayWidth.of($0), $1) }
    guard let width, total(natural) > width else { return natural }
    return fitted(table, to: width)
  }

  private func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + Self.gap.count * max(0, widths.count - 1)
  }

  /// Takes columns from the widest text column, again and again, until the line fits; words are
  /// broken last.
  private func fitted(_ table: TableText, to width: Int) -> [Int] {
    var widths = table.wrappedWidths
    var excess = total(widths) - width
    while excess > 0 {
      let texts = widths.indices.filter {
        !table.columns[$0].isNumeric && widths[$0] > Self.narrowest
      }
      let roomy = texts.filter { widths[$0] > table.words[$0] }
      guard
        let widest = (roomy.isEmpty ? texts : roomy).max(by: { widths[$0] < widths[$1] })
      else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// The lines of the heading, its last words on the last line.
  private func headings(_ table: TableText, _ widths: [Int]) -> [[String]] {
    let columns = zip(table.titles, widths).map { LineBreaks.lines($0, width: $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { row in
      columns.map { lines in
        let place = row - (height - lines.count)
        return lines.indices.contains(place) ? lines[place] : ""
      }
    }
  }

  /// A row: one line, or as many as its longest text needs.
  private func lines(of row: Int, in table: TableText, _ widths: [Int]) -> String {
    let numeric = table.columns.map(\.isNumeric)
    let columns = zip(table.body[row], widths).map { LineBreaks.lines($0, width: $1) }
    var text = ""
    for place in 0..<(columns.map(\.count).max() ?? 1) {
      let cells = columns.map { $0.indices.contains(place) ? $0[place] : "" }
      text +=
        line(cells, widths, numeric) { column, cell in
          guard color, let style = table.styles[row][column] else { return cell }
          return style.applied(to: cell)
        } + "\n"
    }
    return text
  }

  /// - Parameter styled: what is written for the text of a column; takes as much room as the text.
  private func line(
    _ cells: [String], _ widths: [Int], _ numeric: [Bool], styled: (Int, String) -> String
  ) -> String {
    var text = ""
    // Blanks wait until something follows: none stands at the end of a line.
    var blanks = ""
    var used = 0
    for (place, cell) in cells.enumerated() {
      let before = place > 0 ? Self.gap : ""
      // Only where nothing could be narrowed any more does a line not have room for all.
      let left = width.map { max(0, $0 - used - before.count) } ?? widths[place]
      let room = min(widths[place], left)
      let shown = DisplayWidth.truncated(cell, to: room)
      let padding = String(repeating: " ", count: room - DisplayWidth.of(shown))
      used += before.count + widths[place]
      blanks += before + (numeric[place] ? padding : "")
      if !shown.isEmpty {
        text += blanks + styled(place, shown)
        blanks = ""
      }
      if !numeric[place] { blanks += padding }
    }
    return text
  }
}
