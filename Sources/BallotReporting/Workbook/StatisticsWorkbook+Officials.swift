import BallotModel

extension StatisticsWorkbook {
  private var levelsAbove: [String] { Array(round.levels.dropLast()) }

  /// Groups of all codebooks by code, in the order in which they first come up.
  private var groups: [String] {
    var seen: Set<String> = []
    return round.codebooks.flatMap { $0.groups.map(\.code) }.filter { seen.insert($0).inserted }
  }

  /// One row per official.
  func officials(on page: inout SheetPage) throws(WorkbookError) {
    let groups = groups
    let unitNames = AreaNames(round)
    let names = round.areas.reduce(into: [:]) { $0[$1.code] = $1.name }
    let columns = officialColumns(groups)
    try page.columns(columns.map(\.width), spanned: columns.filter(\.isPrinted).count)
    try head(
      page.text(WorkbookWords.officialsTitle), remark: page.text(Words.listOrder), on: &page)
    let extent = try page.table(
      columns, frozen: 3,
      rows: order.sorted(material.flags).enumerated().lazy.map { ordinal, flag in
        cells(flag.named(by: unitNames), ordinal: ordinal + 1, names: names, groups: groups)
      })
    try page.legend(extent, round.policy)
    try page.print(columns, footer: round.title)
  }

  private func officialColumns(_ groups: [String]) -> [WorkbookColumn] {
    let head: [WorkbookColumn] = [
      .number("ordinal", Words.ordinal), .text("official", WorkbookWords.officialCode, 12),
      .text("name", WorkbookWords.fullName, 20), .text("position", Words.position),
      .text("unit-name", Words.unit, 20), .text("codebook", Words.codebook),
      .text("status", Words.status), .number("ballots", WorkbookWords.validBallots),
      .number("marked", WorkbookWords.markedBallots), .number("share", Words.share),
      .number("none", Words.none), .number("blank", Words.blank),
    ]
    let byGroup = groups.map { group in
      let title = WorkbookWords.groupColumn
      return WorkbookColumn(
        Column(
          "group-" + group,
          LocalizedText(vi: title.filled(.vi, group), en: title.filled(.en, group)),
          isNumeric: true))
    }
    let unprinted: [WorkbookColumn] = [
      .number("mentions", Words.mentions), .number("lower", Words.lower),
      .text("unit", WorkbookWords.unitCode),
    ]
    return head + byGroup + [.text("indicators", Words.leading)]
      + (unprinted + levelsAbove.map { .level($0) }).map(\.unprinted)
  }

  private func cells(
    _ flag: FlagRow, ordinal: Int, names: [String: String], groups: [String]
  ) -> [Cell] {
    let row = flag.official
    let above = levelsAbove.map { level -> Cell in
      let code = row.areas.first { $0.level == level }?.code
      return .text(code.map { names[$0] ?? $0 })
    }
    let person: [Cell] = [
      .number(ordinal), .text(row.code), .text(row.name), .text(row.position),
      .text(row.unitName), .text(row.codebook), flag.statusCell,
    ]
    let figures: [Cell] = [
      row.cell(\.ballots), row.cell(\.marked), row.shareCell, row.cell(\.none),
      row.cell(\.blank),
    ]
    let byGroup = groups.map { group -> Cell in
      guard let figures = row.figures else { return .withheld }
      return .number(figures.groups.first { $0.code == group }?.count)
    }
    let unprinted: [Cell] = [row.cell(\.mentions), flag.lowerCell, .text(row.unit)]
    return person + figures + byGroup
      + [CodeCount.leading(row.figures?.indicators, language)] + unprinted + above
  }

  /// Rows of official × indicator.
  var longRows: Int {
    round.officials.reduce(0) { $0 + round.codebooks[$1.codebook].indicators.count }
  }

  /// The officials, cut so that each part fits one sheet of official × indicator.
  var longParts: [ArraySlice<Int>] {
    let order = order.places(in: results)
    var parts: [ArraySlice<Int>] = []
    var start = 0
    var rows = 0
    for (place, index) in order.enumerated() {
      let official = round.officials[results.officials[index].official]
      let more = round.codebooks[official.codebook].indicators.count
      if rows + more > rowsPerSheet, place > start {
        parts.append(order[start..<place])
        (start, rows) = (place, 0)
      }
      rows += more
    }
    parts.append(order[start...])
    return parts
  }

  /// The lines of officials.csv with names and labels.
  func long(_ part: ArraySlice<Int>, on page: inout SheetPage) throws(WorkbookError) {
    let columns: [WorkbookColumn] = [
      .text("official", WorkbookWords.officialCode, 12),
      .text("name", WorkbookWords.fullName), .text("unit-name", Words.unit),
      .text("codebook", Words.codebook), .text("indicator", Words.indicator, 9),
      .text("label", Words.label, 44), .number("count", Words.count),
      .number("base", Words.base), .number("share", Words.share),
    ]
    let names = AreaNames(round)
    try page.columns(columns.map(\.width))
    try head(
      page.text(WorkbookWords.longTitle), remark: page.text(Words.listOrder), on: &page)
    let extent = try page.table(
      columns, frozen: 2, rows: part.lazy.flatMap { longCells($0, names) })
    try page.legend(extent, round.policy)
    try page.print(columns, footer: round.title)
  }

  private func longCells(_ place: Int, _ names: AreaNames) -> [[Cell]] {
    let row = OfficialRow(results.officials[place], in: round)
    let unit = names.name(row.unit)
    let codebook = round.codebooks[round.officials[row.place].codebook]
    return zip(row.long, codebook.indicators).map { cells, indicator in
      [cells[0], .text(row.name), .text(unit), .text(row.codebook), cells[1]]
        + [.text(indicator.label[language])] + cells[2...]
    }
  }
}
