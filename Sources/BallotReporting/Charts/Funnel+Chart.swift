import BallotModel

extension Funnel {
  private static let frame = (left: 64.0, top: 16.0, width: 760.0, height: 380.0)

  func chart(anchor: String, _ names: AreaNames, _ language: Language) -> Chart {
    let style = NumberStyle(language)
    func count(_ standings: Standing...) -> String {
      style.whole(points.filter { standings.contains($0.standing) }.count)
    }
    let title = ChartWords.funnelTitle.filled(language, codebook)
    let common = style.percent(target)
    let listed = listed
    // A table without rows says nothing, and confuses a screen reader.
    var numbers: Markup =
      listed.isEmpty
      ? "" : HTMLTable(language: language).render(sheet(listed, names), caption: title)
    if listed.count < points.count {
      let cut = ChartWords.pointsCut.filled(
        language, style.whole(listed.count), style.whole(points.count))
      numbers.append("<p>\(cut)</p>\n")
    }
    return Chart(
      anchor: anchor, title: title,
      description: ChartWords.funnelText.filled(
        language, style.whole(points.count), common, count(.aboveOuter), count(.aboveInner),
        count(.belowInner, .belowOuter)),
      notes: [ChartWords.funnelNote.filled(language, common)], plot: plot(language),
      numbers: numbers)
  }

  private func plot(_ language: Language) -> Plot {
    let frame = Self.frame
    let largest = points.map(\.share.value) + curves.map(\.limits.upperOuter)
    let axis = ShareAxis(upTo: largest.max() ?? 0)
    let bases = CountAxis(upTo: curves.last?.base ?? 1)
    func x(_ base: Int) -> Double { frame.left + bases.position(base) * frame.width }
    func y(_ share: Double) -> Double {
      frame.top + (1 - axis.position(share)) * frame.height
    }
    var plot = Plot(width: frame.left + frame.width + 20, height: frame.top + frame.height + 48)
    plot.shareAxis(axis, left: frame.left, right: frame.left + frame.width, y)
    for tick in bases.ticks {
      plot.text(
        NumberStyle(language).whole(tick), x(tick), frame.top + frame.height + 18, .middle, "soft")
    }
    plot.text(
      ChartWords.ballotsAxis.text[language], frame.left + frame.width / 2,
      frame.top + frame.height + 38, .middle)
    plot.upright(ChartWords.shareAxis.text[language], 14, frame.top + frame.height / 2 + 50)
    let places = points.map { (point: $0, at: (x($0.share.base), y($0.share.value))) }
    plot.dots(
      places.filter { $0.point.standing != .aboveOuter }.map(\.at),
      points.count > PageLimits.largeDots ? "dot small" : "dot")
    plot.line(x(0), y(target.value), x(bases.end), y(target.value), "target")
    for (limit, style) in [
      (\Limits.lowerInner, "limit-inner"), (\Limits.upperInner, "limit-inner"),
      (\Limits.lowerOuter, "limit-outer"), (\Limits.upperOuter, "limit-outer"),
    ] {
      plot.polyline(curves.map { (x($0.base), y($0.limits[keyPath: limit])) }, style)
    }
    mark(places, in: &plot)
    return plot
  }

  /// More labels than this only cover each other; the table has them all.
  private static let mostLabels = 12

  private func mark(_ places: [(point: Point, at: (Double, Double))], in plot: inout Plot) {
    let outside = places.filter { $0.point.standing == .aboveOuter }
    plot.diamonds(outside.map(\.at), "outside")
    guard outside.count <= Self.mostLabels else { return }
    let end = Self.frame.left + Self.frame.width
    for place in outside {
      let (x, y) = place.at
      // To the left at the right edge, and where a neighbour stands in the way.
      let isCrowded = outside.contains { (1..<70).contains($0.at.0 - x) && abs($0.at.1 - y) < 14 }
      let isLeft = isCrowded || x > end - 80
      plot.text(place.point.row.code, x + (isLeft ? -8 : 8), y + 4, isLeft ? .end : .start)
    }
  }

  /// All; or else those outside the limits first; in the order of lists.
  private var listed: [Point] {
    guard points.count > PageLimits.points else { return points }
    let outside = points.filter { $0.standing != .within }
    guard outside.count > PageLimits.points else { return outside }
    return Array(outside.filter { $0.standing == .aboveOuter }.prefix(PageLimits.points))
  }

  private func sheet(_ points: [Point], _ names: AreaNames) -> Sheet {
    func limit(
      _ field: String, _ words: ChartWords, _ limit: @escaping (Limits) -> Double
    ) -> (Column, (Point) -> Cell) {
      (Column(field, words.text, isNumeric: true), { .bound(limit($0.limits)) })
    }
    return Sheet(
      points,
      [
        (.text("official", .code), { .text($0.row.code) }),
        (.text("name", .name), { .text($0.row.name) }),
        (.text("unit", .unit), { .text($0.row.unitName(names)) }),
        (.number("base", .base), { .number($0.share.base) }),
        (.number("marked", .marked), { .number($0.share.count) }),
        (.number("share", .share), { .share($0.share) }),
        limit("lower-outer", .lower999, \.lowerOuter),
        limit("lower-inner", .lower95, \.lowerInner),
        limit("upper-inner", .upper95, \.upperInner),
        limit("upper-outer", .upper999, \.upperOuter),
        (
          Column("standing", ChartWords.standing.text, isNumeric: false),
          { .word("", $0.standing.word.text) }
        ),
      ])
  }
}
