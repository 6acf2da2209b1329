import BallotModel

/// A sheet as an HTML table with caption and row headings; shares get a bar behind the number.
struct HTMLTable {
  /// What is the same in all cells of a column.
  private struct Frame {
    /// Before the content of a data cell, a row heading, and a cell of words.
    var data: Markup
    var heading: Markup
    var held: Markup
    var share: Markup
    var isNumeric: Bool
  }

  var language: Language

  /// - Parameter isCaptionSeen: false where a heading right above says the same; then the caption is
  ///   there for screen readers only.
  func render(_ sheet: Sheet, caption: String, isCaptionSeen: Bool = true) -> Markup {
    let isStacked = Self.isStacked(sheet)
    func role(_ role: String) -> Markup { isStacked ? " role=\"\(role)\"" : "" }
    let head = sheet.columns.map { column -> Markup in
      let title = column.title[language]
      return column.isNumeric
        ? "<th scope=\"col\"\(role("columnheader")) class=\"number\">\(title)</th>"
        : "<th scope=\"col\"\(role("columnheader"))>\(title)</th>"
    }
    // The first column of text names the row.
    let naming = sheet.columns.firstIndex { !$0.isNumeric }
    let frames = sheet.columns.map { frame($0, isStacked, role) }
    let seen = isCaptionSeen ? "seen" : "unseen"
    var body: Markup = """
      <div class="wide" tabindex="0" role="group" aria-label="\(caption)">\
      <table\(role("table"))>
      <caption class="\(seen)">\(caption)</caption>
      <thead\(role("rowgroup"))><tr\(role("row"))>\(Markup.joined(head))</tr></thead>
      <tbody\(role("rowgroup"))>

      """
    let start: Markup = "<tr\(role("row"))>"
    for row in sheet.rows {
      body.append(start)
      for (place, (frame, cell)) in zip(frames, row).enumerated() {
        append(cell, frame, isHeading: place == naming, to: &body)
      }
      body.append("</tr>\n")
    }
    body.append("</tbody>\n</table></div>\n")
    return body
  }

  /// Reasons make rows too wide for a phone: there the cells of such a table stand below each other,
  /// and say by attributes what they are, since a browser forgets it.
  private static func isStacked(_ sheet: Sheet) -> Bool {
    sheet.columns.contains { $0.field == "reasons" }
  }

  private func frame(
    _ column: Column, _ isStacked: Bool, _ role: (String) -> Markup
  ) -> Frame {
    let label: Markup =
      isStacked && column.field != "ordinal"
      ? " role=\"cell\" data-label=\"\(column.title[language])\"" : role("cell")
    return Frame(
      data: "<td\(label) class=\"number\">",
      heading: "<th scope=\"row\"\(role("rowheader")) class=\"\(column.field)\">",
      held: "<td\(role("cell")) class=\"\(column.field)\">",
      share: "<td\(label) class=\"number share\"><span>", isNumeric: column.isNumeric)
  }

  private func append(
    _ cell: Cell, _ frame: Frame, isHeading: Bool, to body: inout Markup
  ) {
    switch cell {
    case .share(let share):
      // The bar's width is at most 100 %, whatever was counted.
      let width = share.count >= share.base ? "100" : share.percent(mark: ".")
      body.append(frame.share)
      body.append(escaping: cell.reading(language))
      body.append("</span><i class=\"bar\"><b style=\"width:")
      body.append(escaping: width)
      body.append("%\"></b></i></td>")
    case .texts(let texts) where texts.count > 1:
      body.append(isHeading ? frame.heading : frame.held)
      body.append("<ul>")
      for text in texts {
        body.append("<li>")
        body.append(escaping: LineBreaks.unbroken(text))
        body.append("</li>")
      }
      body.append("</ul>")
      body.append(isHeading ? "</th>" : "</td>")
    default:
      let text = cell.reading(language)
      if frame.isNumeric {
        body.append(frame.data)
        body.append(escaping: text)
        body.append("</td>")
      } else {
        body.append(isHeading ? frame.heading : frame.held)
        body.append(escaping: LineBreaks.unbroken(text))
        body.append(isHeading ? "</th>" : "</td>")
      }
    }
  }
}
