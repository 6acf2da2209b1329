import Foundation

/// What a reader sees of a sheet: the rows of its tables, cell by cell, without tags.
struct PaperPage {
  let html: String
  let rows: [[String]]

  init(_ html: String) {
    self.html = html
    rows = html.components(between: "<tr", and: "</tr>").map { row in
      let cells = row.components(between: "<td", and: "</td>")
      let heads = row.components(between: "<th", and: "</th>")
      return (heads + cells).map(Self.text)
    }
  }

  /// Text of an element given from within its opening tag.
  private static func text(_ element: String) -> String {
    var text = ""
    var isTag = true
    for character in element {
      switch character {
      case "<": isTag = true
      case ">": isTag = false
      default: if !isTag { text.append(character) }
      }
    }
    return text
  }

  /// The one row that has `cell` as its second cell.
  func row(named cell: String) -> [String]? { rows.first { $0.count > 1 && $0[1] == cell } }
}

extension String {
  fileprivate func components(between opening: String, and closing: String) -> [String] {
    var found: [String] = []
    var rest = self[...]
    while let start = rest.range(of: opening) {
      rest = rest[start.upperBound...]
      guard let end = rest.range(of: closing) else { break }
      found.append(String(rest[..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }
}
