import BallotModel

/// A sheet as an HTML table with caption and row headings; shares get a bar behind the number.
struct HTMLTable {
  var language: Language

  /// - Parameter isCaptionSeen: false where a heading right above says the same; then the caption is
  ///   there for screen readers only.
  func render(_ sheet: Sheet, caption: String, isCaptionSeen: Bool = true) -> Markup {
    let head = sheet.columns.map { column -> Markup in
      let title = column.title[language]
      return column.isNumeric
        ? "<th scope=\"col\"\(role("columnheader", sheet)) class=\"number\">\(title)</th>"
        : "<th scope=\"col\"\(role("columnheader", sheet))>\(title)</th>"
    }
    // The first column of text names the row.
    let naming = sheet.columns.firstIndex { !$0.isNumeric }
    var body: Markup = ""
    for row in sheet.rows {
      body.append("<tr\(role("row", sheet))>")
      for (place, (column, cell)) in zip(sheet.columns, row).enumerated() {
        body.append(data(cell, column, in: sheet, isHeading: place == naming))
      }
      body.append("</tr>\n")
    }
    let seen = isCaptionSeen ? "seen" : "unseen"
    return """
      <div class="wide" tabindex="0" role="group" aria-label="\(caption)">\
      <table\(role("table", sheet))>
      <caption class="\(seen)">\(caption)</caption>
      <thead\(role("rowgroup", sheet))><tr\(role("row", sheet))>\(Markup.joined(head))</tr></thead>
      <tbody\(role("rowgroup", sheet))>
      \(body)</tbody>
      </table></div>

      """
  }

  /// Reasons make rows too wide for a phone: there the cells of such a table stand below each other,
  /// and say by attributes what they are.
  private func isStacked(_ sheet: Sheet) -> Bool {
    sheet.columns.contains { $0.field == "reasons" }
  }

  /// What a browser forgets of a table whose cells stand below each other.
  private func role(_ role: String, _ sheet: Sheet) -> Markup {
    isStacked(sheet) ? " role=\"\(role)\"" : ""
  }

  private func label(_ column: Column, _ sheet: Sheet) -> Markup {
    isStacked(sheet) && column.field != "ordinal"
      ? " role=\"cell\" data-label=\"\(column.title[language])\"" : role("cell", sheet)
  }

  private func data(
    _ cell: Cell, _ column: Column, in sheet: Sheet, isHeading: Bool
  ) -> Markup {
    switch cell {
    case .share(let share):
      // The bar's width is at most 100 %, whatever was counted.
      let width = share.count >= share.base ? "100" : share.percent(mark: ".")
      return """
        <td\(label(column, sheet)) class="number share"><span>\(cell.reading(language))</span>\
        <i class="bar"><b style="width:\(width)%"></b></i></td>
        """
    case .texts(let texts) where texts.count > 1:
      let items = texts.map { text -> Markup in "<li>\(LineBreaks.unbroken(text))</li>" }
      return held("<ul>\(Markup.joined(items))</ul>", column, sheet, isHeading)
    default:
      let text = cell.reading(language)
      return column.isNumeric
        ? "<td\(label(column, sheet)) class=\"number\">\(text)</td>"
        : held("\(LineBreaks.unbroken(text))", column, sheet, isHeading)
    }
  }

  private func held(_ content: Markup, _ column: Column, _ sheet: Sheet, _ isHeading: Bool)
    -> Markup
  {
    isHeading
      ? "<th scope=\"row\"\(role("rowheader", sheet)) class=\"\(column.field)\">\(content)</th>"
      : "<td\(role("cell", sheet)) class=\"\(column.field)\">\(content)</td>"
  }
}
