import BallotModel

extension Spread {
  private static let left = 270.0
  private static let span = 600.0
  private static let step = 26.0
  /// The fewest officials for whom quartiles say more than the dots.
  private static let fewestForBox = 5

  func chart(anchor: String, _ language: Language) -> Chart {
    let style = NumberStyle(language)
    let medians = rows.compactMap { row in row.quartile(2).map { (name: row.name, share: $0) } }
    let lowest = medians.min { $0.share.isLess(than: $1.share) }
    let highest = medians.max { $0.share.isLess(than: $1.share) }
    let title = ChartWords.spreadTitle.filled(
      language, LevelName.of(level, language), codebook)
    return Chart(
      anchor: anchor, title: title,
      description: ChartWords.spreadText.filled(
        language, style.whole(rows.count), lowest.map { style.percent($0.share) } ?? "",
        lowest?.name ?? "", highest.map { style.percent($0.share) } ?? "", highest?.name ?? ""),
      notes: [ChartWords.spreadNote.text[language]], plot: plot,
      numbers: HTMLTable(language: language).render(sheet, caption: title))
  }

  private var plot: Plot {
    let axis = ShareAxis(upTo: rows.compactMap { $0.shares.last?.value }.max() ?? 0)
    let bottom = 24 + Double(rows.count) * Self.step
    var plot = Plot(width: Self.left + Self.span + 30, height: bottom + 8)
    func x(_ share: ExactShare) -> Double { Self.left + axis.position(share) * Self.span }
    for tick in axis.ticks {
      let at = Self.left + axis.position(Double(tick) / 1000) * Self.span
      plot.line(at, 20, at, bottom, "grid")
      plot.text(axis.label(tick), at, 14, .middle, "soft")
    }
    for (place, row) in rows.enumerated() {
      let middle = 24 + (Double(place) + 0.5) * Self.step
      plot.text(DisplayWidth.truncated(row.name, to: 40), Self.left - 8, middle + 4, .end)
      plot.dots(row.shares.map { (x($0), middle) }, "dot small")
      guard row.shares.count >= Self.fewestForBox, let first = row.quartile(1),
        let median = row.quartile(2), let third = row.quartile(3)
      else { continue }
      plot.rectangle(x(first), middle - 9, x(third) - x(first), 18, "box")
      plot.line(x(median), middle - 11, x(median), middle + 11, "median")
    }
    return plot
  }

  private var sheet: Sheet {
    func quartile(_ field: String, _ words: ChartWords, _ quarter: Int) -> (Column, (Row) -> Cell) {
      (Column(field, words.text, isNumeric: true), { .share($0.quartile(quarter)) })
    }
    return Sheet(
      rows,
      [
        (Column("name", ChartWords.area.text, isNumeric: false), { .text($0.name) }),
        (
          Column("officials", ChartWords.shown.text, isNumeric: true),
          { .number($0.shares.count) }
        ),
        quartile("least", .least, 0), quartile("first-quartile", .firstQuartile, 1),
        quartile("median", .median, 2), quartile("third-quartile", .thirdQuartile, 3),
        quartile("greatest", .greatest, 4),
      ])
  }
}
