import BallotModel

extension StatisticsWorkbook {
  /// How many areas' rows are held at a time.
  private static let chunk = 256

  /// One row per area of the level and codebook; counts per indicator right of the printed page.
  func areas(level: Int, on page: inout SheetPage) throws(WorkbookError) {
    let codes = indicatorCodes(of: Set(results.areas[level].map(\.codebook)))
    let above = round.levels.indices.prefix(level).dropFirst()
    let table = AreaRow.table([], round.settings.denominator, language).columns
      .map { WorkbookColumn($0) }
    let columns =
      table.prefix(2) + above.map { .level(round.levels[$0]) } + table.dropFirst(2)
      + codes.map { .count($0) }
    try page.columns(columns.map(\.width), spanned: columns.filter(\.isPrinted).count)
    let title = Words.sectionLevel.filled(
      language, LevelName.of(round.levels[level], language))
    try head(title, remark: page.text(WorkbookWords.areaOrder), on: &page)
    let order = areaOrder(level)
    let extent = try page.table(
      Array(columns), frozen: 2,
      rows: stride(from: 0, to: order.count, by: Self.chunk).lazy.flatMap { start in
        cells(order[start...].prefix(Self.chunk), above: above, codes: codes)
      })
    try page.legend(extent, round.policy)
    try page.print(Array(columns), footer: round.title)
  }

  /// The order of `AreaRow.listed`, without making all rows at once.
  private func areaOrder(_ level: Int) -> [AreaResult] {
    results.areas[level].sorted { ($0.area, $0.codebook) < ($1.area, $1.codebook) }
  }

  private func cells(
    _ results: ArraySlice<AreaResult>, above: Range<Int>, codes: [String]
  ) -> [[Cell]] {
    let rows = results.map { AreaRow($0, in: round) }
    let table = AreaRow.table(rows, round.settings.denominator, language).rows
    return zip(results, zip(rows, table)).map { result, line in
      let places = above.map { level -> Cell in
        .text(round.ancestor(of: result.area, atLevel: level).map { round.areas[$0].name })
      }
      return line.1.prefix(2) + places + line.1.dropFirst(2)
        + codes.map { line.0.count(of: $0, in: round) }
    }
  }

  /// The indicators of these codebooks by code, each once, in the codebooks' order.
  private func indicatorCodes(of codebooks: Set<Int>) -> [String] {
    var seen: Set<String> = []
    return codebooks.sorted().flatMap { round.codebooks[$0].indicators.map(\.code) }
      .filter { seen.insert($0).inserted }
  }

  func indicators(on page: inout SheetPage) throws(WorkbookError) {
    let sheet = IndicatorRow.sheet(IndicatorRow.rows(results), language)
    let columns = sheet.columns.map { WorkbookColumn($0) }
    try page.columns(columns.map(\.width))
    try head(page.text(WorkbookWords.indicatorsTitle), on: &page)
    for codebook in round.codebooks where codebook.provenance != "official" {
      try page.line(Words.illustrative.filled(language, codebook.id), .remark)
    }
    let extent = try page.table(columns, frozen: 2, rows: sheet.rows)
    try page.legend(extent, round.policy)
    try page.print(columns, footer: round.title)
  }

  func reconciliation(on page: inout SheetPage) throws(WorkbookError) {
    let rows = ReconciliationRow.listed(results.reconciliation, in: round)
    let sheet = ReconciliationRow.table(rows)
    let columns = sheet.columns.map { WorkbookColumn($0) }
    try page.columns(columns.map(\.width))
    try head(page.text(Words.sectionReconciliation), on: &page)
    let extent = try page.table(columns, frozen: 2, rows: sheet.rows)
    try page.legend(extent, round.policy)
    let codes = Set(results.reconciliation.flatMap(\.faults)).sorted()
    if !codes.isEmpty { page.skip() }
    for code in codes {
      let meaning = FaultCatalogue.entry(code).message[language]
      try page.line("\(code.rawValue): \(meaning)", .remark)
    }
    try page.print(columns, footer: round.title)
  }
}
