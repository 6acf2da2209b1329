/// The tables of a page, read back from its markup.
enum PageTable {
  /// The cells of the body's rows below the caption, without markup; no-break spaces as spaces.
  static func rows(_ page: String, caption: String) -> [[String]] {
    let tables = page.replacing("\u{A0}", with: " ").split(separator: "<table>").dropFirst()
    guard
      let table = tables.first(where: {
        $0.prefix(while: { $0 != "/" }).hasSuffix(">" + caption + "<")
      })
    else { return [] }
    let body = between("<tbody>", "</tbody>", String(table)).first ?? ""
    return between("<tr>", "</tr>", body).map { row in
      row.split(separator: "</t").dropLast().map { cell in
        var text = ""
        var depth = 0
        for character in cell {
          if character == "<" { depth += 1 }
          if depth == 0 { text.append(character) }
          if character == ">" { depth = max(0, depth - 1) }
        }
        return text.hasPrefix("h>") || text.hasPrefix("d>") ? String(text.dropFirst(2)) : text
      }
    }
  }

  /// Every piece of `text` between `start` and the next `end`.
  static func between(_ start: String, _ end: String, _ text: String) -> [String] {
    var pieces: [String] = []
    var rest = Substring(text)
    while let low = rest.firstRange(of: start) {
      rest = rest[low.upperBound...]
      guard let high = rest.firstRange(of: end) else { break }
      pieces.append(String(rest[..<high.lowerBound]))
      rest = rest[high.upperBound...]
    }
    return pieces
  }
}
