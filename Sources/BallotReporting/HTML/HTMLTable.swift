import BallotModel

/// A sheet as an HTML table; shares get a bar behind the number.
struct HTMLTable {
  var language: Language

  func render(_ sheet: Sheet) -> Markup {
    let head = sheet.columns.map { column -> Markup in
      let title = column.title[language]
      return column.isNumeric
        ? "<th scope=\"col\" class=\"number\">\(title)</th>" : "<th scope=\"col\">\(title)</th>"
    }
    let body = sheet.rows.map { row -> Markup in
      let cells = zip(sheet.columns, row).map { column, cell in data(cell, column) }
      return "<tr>\(Markup.joined(cells))</tr>\n"
    }
    return """
      <div class="wide"><table>
      <thead><tr>\(Markup.joined(head))</tr></thead>
      <tbody>
      \(Markup.joined(body))</tbody>
      </table></div>

      """
  }

  private func data(_ cell: Cell, _ column: Column) -> Markup {
    switch cell {
    case .share(let share):
      // The bar's width is at most 100 %, whatever was counted.
      let width = share.count >= share.base ? "100" : share.percent(mark: ".")
      return """
        <td class="number share"><span>\(cell.reading(language))</span>\
        <i class="bar"><b style="width:\(width)%"></b></i></td>
        """
    case .texts(let texts) where texts.count > 1:
      let items = texts.map { text -> Markup in "<li>\(text)</li>" }
      return "<td class=\"\(column.field)\"><ul>\(Markup.joined(items))</ul></td>"
    default:
      let text = cell.reading(language)
      return column.isNumeric
        ? "<td class=\"number\">\(text)</td>" : "<td class=\"\(column.field)\">\(text)</td>"
    }
  }
}
