/// A sheet as CSV (RFC 4180 quoting, LF line ends, UTF-8).
package struct CSVRenderer: Sendable {
  /// For spreadsheets set to Vietnamese: byte order mark, `;`, decimal comma.
  package var excel: Bool

  package init(excel: Bool = false) {
    self.excel = excel
  }

  package func render(_ sheet: Sheet) -> String {
    head(sheet.columns) + body(sheet.rows)
  }

  /// The heading line, after the byte order mark where there is one.
  func head(_ columns: [Column]) -> String {
    (excel ? "\u{FEFF}" : "") + columns.map { written($0.field) }.joined(separator: delimiter)
      + "\n"
  }

  /// One line per row; a long sheet may be written in parts.
  func body(_ rows: [[Cell]]) -> String {
    var text = ""
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { text += delimiter }
        text += self.cell(cell)
      }
      text += "\n"
    }
    return text
  }

  var delimiter: String { excel ? ";" : "," }

  func cell(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): written(text)
    case .number(let number): String(number)
    case .share(let share): decimal(share.sixDecimals)
    case .bound(let value), .probability(let value):
      FixedDecimal(value, places: 6).map { decimal($0.text()) } ?? ""
    case .yesNo(let value): value ? "true" : "false"
    case .word(let raw, _): written(raw)
    case .texts(let texts): written(texts.joined(separator: ";"))
    case .missing: ""
    case .withheld: Cell.hidden
    }
  }

  private func decimal(_ digits: String) -> String {
    excel ? digits.replacing(".", with: ",") : digits
  }

  private func written(_ text: String) -> String {
    let safe = FormulaGuard.neutralised(text)
    let special = safe.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
      case UInt8(ascii: ","): !excel
      case UInt8(ascii: ";"): excel
      default: false
      }
    }
    guard special else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
