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
        ? "<th scope=\"col\" class=\"number\">\(title)</th>" : "<th scope=\"col\">\(title)</th>"
    }
    // The first column of text names the row.
    let naming = sheet.columns.firstIndex { !$0.isNumeric }
    var body: Markup = ""
    for row in sheet.rows {
      body.append("<tr>")
      for (place, (column, cell)) in zip(sheet.columns, row).enumerated() {
        body.append(data(cell, column, isHeading: place == naming))
      }
      body.append("</tr>\n")
    }
    let seen = isCaptionSeen ? "seen" : "unseen"
    return """
      <div class="wide" tabindex="0" role="group" aria-label="\(caption)"><table>
      <caption class="\(seen)">\(caption)</caption>
      <thead><tr>\(Markup.joined(head))</tr></thead>
      <tbody>
      \(body)</tbody>
      </table></div>

      """
  }

  private func data(_ cell: Cell, _ column: Column, isHeading: Bool) -> Markup {
    switch cell {
    case .share(let share):
      // The bar's width is at most 100 %, whatever was counted.
      let width = share.count >= share.base ? "100" : share.percent(mark: ".")
      return """
        <td class="number share"><span>\(cell.reading(language))</span>\
        <i class="bar"><b style="width:\(width)%"></b></i></td>
        """
    case .texts(let texts) where texts.count > 1:
      let items = texts.map { text -> Markup in "<li>\(LineBreaks.unbroken(text))</li>" }
      return held("<ul>\(Markup.joined(items))</ul>", column, isHeading)
    default:
      let text = cell.reading(language)
      return column.isNumeric
        ? "<td class=\"number\">\(text)</td>"
        : held("\(LineBreaks.unbroken(text))", column, isHeading)
    }
  }

  private func held(_ content: Markup, _ column: Column, _ isHeading: Bool) -> Markup {
    isHeading
      ? "<th scope=\"row\" class=\"\(column.field)\">\(content)</th>"
      : "<td class=\"\(column.field)\">\(content)</td>"
  }
}
