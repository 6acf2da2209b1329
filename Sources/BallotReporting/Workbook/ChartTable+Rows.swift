import BallotModel

extension ChartTable {
  /// More areas than this make no readable chart.
  private static let mostAreas = 30

  /// One chart for each level with 2…30 areas, top first; areas in the order of lists.
  static func areas(_ results: Results, _ language: Language) -> [ChartTable] {
    results.round.levels.indices.prefix(results.areas.count).compactMap { level in
      let count = Set(results.areas[level].map(\.area)).count
      guard (2...mostAreas).contains(count) else { return nil }
      let rows = AreaRow.listed(results, level: level)
      var seen: Set<String> = []
      let codes = rows.map(\.code).filter { seen.insert($0).inserted }
      let name = LevelName.of(results.round.levels[level], language)
      return areas(rows, codes, level: name, results.round, language)
    }
  }

  private static func areas(
    _ rows: [AreaRow], _ codes: [String], level: String, _ round: Round, _ language: Language
  ) -> ChartTable {
    let names = AreaNames(round)
    let codebooks = Set(rows.map(\.codebook)).sorted(by: ByteOrder.precedes)
    let byKey = Dictionary(grouping: rows, by: \.code)
    let bars = codes.map { code in
      let ofArea = byKey[code] ?? []
      return (
        name: names.name(code),
        shares: codebooks.map { codebook in
          ofArea.first { $0.codebook == codebook }
            .map { $0.shareCell(round.settings.denominator) } ?? .missing
        }
      )
    }
    return ChartTable(
      title: WorkbookWords.sharesByArea.filled(language, level),
      heading: LocalizedText(
        vi: WorkbookColumn.capitalised(level), en: WorkbookColumn.capitalised(level)),
      series: codebooks, rows: bars)
  }

  /// The ten most frequent indicators of each codebook, ties in its own order.
  static func indicators(_ results: Results, _ language: Language) -> [ChartTable] {
    let rows = Dictionary(grouping: IndicatorRow.rows(results), by: \.codebook)
    return rows.keys.sorted(by: ByteOrder.precedes).map { codebook in
      let ranked = (rows[codebook] ?? []).enumerated().filter { ($0.element.count ?? 0) > 0 }
        .sorted { left, right in
          left.element.isMoreFrequent(than: right.element)
            || !right.element.isMoreFrequent(than: left.element) && left.offset < right.offset
        }
      return ChartTable(
        title: WorkbookWords.topIndicators.filled(language, codebook),
        heading: Words.indicator.text, series: [codebook],
        rows: ranked.prefix(10).map { indicator in
          let row = indicator.element
          let name = DisplayWidth.truncated("\(row.code) \(row.label[language])", to: 44)
          return (name: name, shares: [row.shareCell])
        })
    }
  }
}
