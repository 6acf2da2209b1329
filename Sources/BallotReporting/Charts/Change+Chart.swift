import BallotModel

extension Change {
  private static let frame = (left: 64.0, top: 16.0, side: 420.0)

  func chart(anchor: String, _ names: AreaNames, _ language: Language) -> Chart {
    let style = NumberStyle(language)
    func count(_ word: ChartWords) -> String {
      style.whole(points.filter { $0.word == word }.count)
    }
    let title = ChartWords.changeTitle.filled(language, earlier, codebook)
    let fired = points.filter(\.hasFired)
    let listed =
      points.count > PageLimits.points ? Array(fired.prefix(PageLimits.points)) : points
    // A table without rows says nothing, and confuses a screen reader.
    var numbers: Markup =
      listed.isEmpty
      ? "" : HTMLTable(language: language).render(sheet(listed, names), caption: title)
    if listed.count < points.count {
      let cut = ChartWords.changesCut.filled(
        language, style.whole(listed.count), style.whole(points.count))
      numbers.append("<p>\(cut)</p>\n")
    }
    return Chart(
      anchor: anchor, title: title,
      description: ChartWords.changeText.filled(
        language, style.whole(points.count), count(.risen), count(.fallen), count(.unchanged)),
      notes: [ChartWords.changeNote.text[language]], plot: plot(language), numbers: numbers)
  }

  private func plot(_ language: Language) -> Plot {
    let (left, top, side) = Self.frame
    let axis = ShareAxis(upTo: points.flatMap { [$0.then.value, $0.now.value] }.max() ?? 0)
    func x(_ share: Double) -> Double { left + axis.position(share) * side }
    func y(_ share: Double) -> Double { top + (1 - axis.position(share)) * side }
    var plot = Plot(width: left + side + 24, height: top + side + 48)
    plot.shareAxis(axis, left: left, right: left + side, y)
    for tick in axis.ticks {
      plot.text(axis.label(tick), x(Double(tick) / 1000), top + side + 18, .middle, "soft")
    }
    plot.text(
      ChartWords.earlierShare.text[language], left + side / 2, top + side + 38, .middle)
    plot.upright(ChartWords.presentShare.text[language], 14, top + side / 2 + 50)
    let end = Double(axis.end) / 1000
    plot.line(x(0), y(0), x(end), y(end), "target")
    let places = points.map { (hasFired: $0.hasFired, at: (x($0.then.value), y($0.now.value))) }
    plot.dots(
      places.filter { !$0.hasFired }.map(\.at),
      points.count > PageLimits.largeDots ? "dot small" : "dot")
    plot.diamonds(places.filter(\.hasFired).map(\.at), "outside")
    return plot
  }

  private func sheet(_ points: [Point], _ names: AreaNames) -> Sheet {
    Sheet(
      points,
      [
        (.text("official", .code), { .text($0.row.code) }),
        (.text("name", .name), { .text($0.row.name) }),
        (.text("unit", .unit), { .text($0.row.unitName(names)) }),
        (
          Column("earlier-base", ChartWords.earlierBase.text, isNumeric: true),
          { .number($0.then.base) }
        ),
        (
          Column("earlier-share", ChartWords.earlierShare.text, isNumeric: true),
          { .share($0.then) }
        ),
        (.number("base", .base), { .number($0.now.base) }),
        (
          Column("share", ChartWords.presentShare.text, isNumeric: true), { .share($0.now) }
        ),
        (
          Column("change", ChartWords.direction.text, isNumeric: false),
          { .word("", $0.word.text) }
        ),
      ])
  }
}
