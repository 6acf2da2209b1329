import BallotModel

/// Shares by area and indicator, for the areas of one level and codebook.
struct HeatMap {
  let codebook: Codebook
  let level: String
  /// Those of the codebook in this part of the picture, in the order of lists.
  let rows: [AreaRow]
  /// The largest share of all parts, so that the same square means the same in each.
  let largest: Double
  /// This part and how many there are, such as `1/4`; nil for the only one.
  let part: String?
  let names: AreaNames
  let denominator: RoundSettings.Denominator
  let language: Language
  /// Where the figures of the levels that were too large to draw are; nil if this is the lowest.
  let elsewhere: String?

  private static let left = 270.0
  private static let cell = 16.0
  private static let top = 56.0

  /// Nil where every row is withheld.
  func chart(anchor: String) -> Chart? {
    let withheld = rows.filter { shares($0) == nil }.count
    guard withheld < rows.count else { return nil }
    let style = NumberStyle(language)
    let level = LevelName.of(level, language)
    let whole = ChartWords.heatTitle.filled(language, level.capitalisedFirst, codebook.id)
    let title = part.map { "\(whole) (\($0))" } ?? whole
    let note = elsewhere.map { ChartWords.heatHigher.filled(language, $0) }
    return Chart(
      anchor: anchor, title: title,
      description: ChartWords.heatText.filled(
        language, style.whole(rows.count), level, style.whole(codebook.indicators.count),
        style.whole(withheld)),
      notes: [ChartWords.heatNote.text[language]] + [note].compactMap { $0 }, plot: plot,
      numbers: HTMLTable(language: language).render(
        numbers, caption: ChartWords.heatNumbers.text[language]))
  }

  /// One picture for every `most` rows: a taller one is too small on paper.
  static func parts(
    of rows: [AreaRow], most: Int, _ codebook: Codebook, level: String, names: AreaNames,
    denominator: RoundSettings.Denominator, language: Language, elsewhere: String?
  ) -> [HeatMap] {
    let largest =
      rows.compactMap { shares($0, denominator)?.map(\.value).max() }.max() ?? 0
    let count = (rows.count + most - 1) / most
    return (0..<count).map { part in
      HeatMap(
        codebook: codebook, level: level,
        rows: Array(rows[(part * most)...].prefix(most)), largest: largest,
        part: count > 1 ? "\(part + 1)/\(count)" : nil, names: names, denominator: denominator,
        language: language, elsewhere: elsewhere)
    }
  }

  private func shares(_ row: AreaRow) -> [ExactShare]? { Self.shares(row, denominator) }

  /// Per indicator; nil where withheld. An area without any base has no shares either.
  private static func shares(
    _ row: AreaRow, _ denominator: RoundSettings.Denominator
  ) -> [ExactShare]? {
    guard let counts = row.indicators, let base = row.base(denominator) else { return nil }
    let shares = counts.compactMap { ExactShare($0.count, of: base) }
    return shares.count == counts.count ? shares : nil
  }

  private var plot: Plot {
    let columns = codebook.indicators.count
    let legendTop = Self.top + Double(rows.count) * Self.cell + 14
    var plot = Plot(
      width: max(Self.left + Double(columns) * Self.cell + 12, 660), height: legendTop + 24)
    func x(_ column: Int) -> Double { Self.left + (Double(column) + 0.5) * Self.cell }
    func y(_ row: Int) -> Double { Self.top + (Double(row) + 0.5) * Self.cell }
    for (column, indicator) in codebook.indicators.enumerated() {
      plot.upright(DisplayWidth.truncated(indicator.code, to: 8), x(column) + 4, Self.top - 4)
    }
    let scale = HeatScale(upTo: largest)
    var centres = scale.classes.map { _ in [(Double, Double)]() }
    for (place, row) in rows.enumerated() {
      plot.text(
        DisplayWidth.truncated(names.name(row.code), to: 40), Self.left - 6, y(place) + 4, .end)
      plot.line(
        Self.left, y(place), Self.left + Double(columns) * Self.cell, y(place), "grid")
      guard let shares = shares(row) else {
        plot.text(Cell.hidden, Self.left + 4, y(place) + 5, .start, "soft")
        continue
      }
      for (column, share) in shares.enumerated() {
        guard let step = scale.place(share) else { continue }
        centres[step].append((x(column), y(place)))
      }
    }
    for step in scale.classes {
      let at = 16 + Double(step) * 128
      plot.squares(
        centres[step] + [(at, legendTop + 8)], side: scale.side(step), scale.style(step))
      plot.text(scale.label(step, language), at + 14, legendTop + 12)
    }
    return plot
  }

  /// The same shares as a table: percent without its sign, since there are many columns.
  private var numbers: Sheet {
    let style = NumberStyle(language)
    let head = Column("name", ChartWords.area.text, isNumeric: false)
    let columns = codebook.indicators.map { indicator in
      Column(
        indicator.code, LocalizedText(vi: indicator.code, en: indicator.code), isNumeric: true)
    }
    return Sheet(
      columns: [head] + columns,
      rows: rows.map { row in
        let cells =
          shares(row)?.map { Cell.text(style.percentFigure($0)) }
          ?? columns.map { _ in Cell.withheld }
        return [.text(names.name(row.code))] + cells
      })
  }
}
