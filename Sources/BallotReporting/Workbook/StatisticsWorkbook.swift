import BallotModel

/// statistics.xlsx.
struct StatisticsWorkbook {
  let material: ReportMaterial
  let language: Language
  let order: ListOrder
  /// Rows of official × indicator on one sheet.
  let rowsPerSheet: Int
  /// Rows of official × indicator in all, up to which the workbook has them.
  let mostLongRows: Int

  var results: Results { material.results }
  var round: Round { material.results.round }
  var style: NumberStyle { NumberStyle(language) }

  func write(to path: String) throws(WorkbookError) {
    let title = WorkbookWords.statisticsTitle.text[language]
    var file = try WorkbookFile(
      path: path, title: title, subject: round.title, language: language)
    try file.sheet(WorkbookWords.overviewSheet.text[language]) { page throws(WorkbookError) in
      try overview(on: &page)
    }
    try file.sheet(WorkbookWords.chartsSheet.text[language]) { page throws(WorkbookError) in
      try charts(on: &page)
    }
    try file.sheet(WorkbookWords.officialsSheet.text[language]) { page throws(WorkbookError) in
      try officials(on: &page)
    }
    for level in round.levels.indices.prefix(results.areas.count) {
      let name = LevelName.of(round.levels[level], language)
      try file.sheet(WorkbookWords.levelSheet.filled(language, name)) {
        page throws(WorkbookError) in
        try areas(level: level, on: &page)
      }
    }
    try file.sheet(WorkbookWords.indicatorsSheet.text[language]) {
      page throws(WorkbookError) in
      try indicators(on: &page)
    }
    try file.sheet(WorkbookWords.reconciliationSheet.text[language]) {
      page throws(WorkbookError) in
      try reconciliation(on: &page)
    }
    for part in longRows > mostLongRows ? [] : longParts {
      try file.sheet(WorkbookWords.longSheet.text[language]) { page throws(WorkbookError) in
        try long(part, on: &page)
      }
    }
    try file.close()
  }

  /// The lines above a table: its title, the round, the notice and a remark.
  func head(
    _ title: String, remark: String? = nil, on page: inout SheetPage
  ) throws(WorkbookError) {
    try page.line(title, .title)
    try page.line(
      "\(round.title) – \(Words.roundLine.filled(language, round.id))", .subtitle)
    try page.line(page.text(Words.notice), .remark)
    if let remark { try page.line(remark, .remark) }
  }

  private func charts(on page: inout SheetPage) throws(WorkbookError) {
    let tables =
      ChartTable.areas(results, language) + ChartTable.indicators(results, language)
    let series = tables.reduce(1) { max($0, $1.series.count) }
    try page.columns([44] + Array(repeating: 13, count: series))
    try page.line(page.text(WorkbookWords.chartsSheet), .title)
    try page.line(page.text(Words.notice), .remark)
    try page.line(page.text(WorkbookWords.areaOrder), .remark)
    page.skip()
    try page.charts(tables, footer: round.title)
    if tables.contains(where: { $0.rows.contains { $0.shares.contains(.withheld) } }) {
      try page.line(
        Words.legend.filled(language, style.whole(round.policy.minimumBallots)), .remark)
    }
  }
}
