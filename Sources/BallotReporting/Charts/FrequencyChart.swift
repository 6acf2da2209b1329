import BallotModel

/// How often each indicator of a codebook was marked, with the interval of each share.
struct FrequencyChart {
  let codebook: String
  let rows: [IndicatorRow]
  let statistics: ChartStatistics?
  let language: Language

  private static let left = 470.0
  private static let span = 420.0
  private static let step = 19.0

  /// Nil where every figure is withheld.
  func chart(anchor: String) -> Chart? {
    guard rows.contains(where: { $0.share != nil }) else { return nil }
    return Chart(
      anchor: anchor, title: ChartWords.frequencyTitle.filled(language, codebook),
      description: ChartWords.frequencyText.filled(
        language, NumberStyle(language).whole(rows.count), leading),
      notes: [ChartWords.frequencyNote.text[language]], plot: plot, numbers: nil)
  }

  private var leading: String {
    let style = NumberStyle(language)
    let ranked = rows.enumerated().compactMap { row in
      row.element.share.map { (place: row.offset, share: $0) }
    }.sorted { left, right in
      left.share == right.share
        ? left.place < right.place : right.share.isLess(than: left.share)
    }
    return ranked.prefix(3).map { "\(rows[$0.place].code) \(style.percent($0.share))" }
      .joined(separator: ", ")
  }

  private func interval(_ share: ExactShare) -> ClosedRange<Double>? {
    statistics?.interval(share.count, share.base)
  }

  private var axis: ShareAxis {
    ShareAxis(
      upTo: rows.compactMap { row in
        row.share.map { interval($0)?.upperBound ?? $0.value }
      }.max() ?? 0)
  }

  private var plot: Plot {
    let axis = axis
    let style = NumberStyle(language)
    let bottom = 24 + Double(rows.count) * Self.step
    var plot = Plot(width: Self.left + Self.span + 90, height: bottom + 8)
    func across(_ share: Double) -> Double { Self.left + axis.position(share) * Self.span }
    for tick in axis.ticks {
      let x = across(Double(tick) / 1000)
      plot.line(x, 20, x, bottom, "grid")
      plot.text(axis.label(tick), x, 14, .middle, "soft")
    }
    for (place, row) in rows.enumerated() {
      let middle = 24 + (Double(place) + 0.5) * Self.step
      plot.text(
        DisplayWidth.truncated("\(row.code)  \(row.label[language])", to: 70), Self.left - 8,
        middle + 4, .end)
      guard let share = row.share else {
        plot.text(Cell.hidden, Self.left + 4, middle + 5, .start, "soft")
        continue
      }
      plot.rectangle(Self.left, middle - 6, across(share.value) - Self.left, 12, "mark")
      if let interval = interval(share) {
        let (low, high) = (across(interval.lowerBound), across(interval.upperBound))
        plot.line(low, middle, high, middle, "whisker")
        plot.line(low, middle - 4, low, middle + 4, "whisker")
        plot.line(high, middle - 4, high, middle + 4, "whisker")
      }
      plot.text(style.percent(share), Self.left + Self.span + 70, middle + 4, .end)
    }
    return plot
  }
}
