/// The value of a cell as it stands in a sheet's XML.
enum WorkbookCell: Equatable {
  case number(Double)
  case text(String)
  case blank

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The rows that have cells; columns that were left out are blank.
  static func rows(_ xml: String) -> [[WorkbookCell]] {
    xml.split(separator: "<row ").dropFirst().map { row in
      var cells: [WorkbookCell] = []
      for cell in row.split(separator: "<c r=\"").dropFirst() {
        let column = cell.prefix { $0.isLetter }.unicodeScalars.reduce(0) {
          $0 * 26 + Int($1.value) - 64
        }
        while cells.count < column - 1 { cells.append(.blank) }
        cells.append(value(cell))
      }
      return cells
    }
  }

  private static func value(_ cell: Substring) -> WorkbookCell {
    if let match = cell.firstMatch(of: /<t(?: [^>]*)?>([^<]*)<\/t>/) {
      return .text(unescaped(match.1))
    }
    if let match = cell.firstMatch(of: /<v>([^<]*)<\/v>/), let number = Double(match.1) {
      return .number(number)
    }
    return .blank
  }

  static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }
}
