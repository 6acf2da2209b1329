import BallotModel

extension ReportPage {
  /// Shares by area and indicator, officials among their peers, the spread of shares, and the change
  /// since an earlier round.
  var pictures: [Section] {
    let codebooks = round.codebooks.sorted { ByteOrder.precedes($0.id, $1.id) }
    let heat = codebooks.enumerated().flatMap { place, codebook in
      heatMaps(codebook).enumerated().compactMap { part, map in
        map.chart(anchor: part == 0 ? "heat-\(place)" : "heat-\(place)-\(part + 1)")
      }
    }
    let spread = codebooks.enumerated().compactMap { place, codebook in
      Spread(
        codebook: codebook.id, level: spreadLevel, round: round, names: names,
        officials: officials)?
        .chart(anchor: "spread-\(place)", language)
    }
    var sections = [section("heat", text(.sectionHeat), heat)]
    if let statistics = material.statistics {
      let funnels = codebooks.enumerated().compactMap { place, codebook in
        Funnel(codebook: codebook.id, rows: officials, statistics: statistics)?
          .chart(anchor: "funnel-\(place)", names, language)
      }
      sections.append(section("funnel", text(.sectionFunnel), funnels))
    }
    sections.append(section("spread", text(.sectionSpread), spread))
    if let earlier = material.earlier {
      let changes = codebooks.enumerated().compactMap { place, codebook in
        Change(codebook: codebook.id, earlier: earlier, flags: flags)?
          .chart(anchor: "change-\(place)", names, language)
      }
      sections.append(
        section(
          "change", ChartWords.sectionChange.filled(language, earlier.round), changes))
    }
    return sections
  }

  private func section(_ anchor: String, _ title: String, _ charts: [Chart]) -> Section {
    let body: Markup =
      charts.isEmpty
      ? "<p>\(text(.noPicture))</p>\n" : Markup.joined(charts.map { $0.render(language) })
    return Section(anchor: anchor, title: title, body: body)
  }

  /// The lowest level whose areas fit pictures; none where even the top level has too many.
  private func heatMaps(_ codebook: Codebook) -> [HeatMap] {
    for level in round.levels.indices.reversed() {
      let rows = AreaRow.listed(results, level: level).filter { $0.codebook == codebook.id }
      guard !rows.isEmpty, rows.count <= PageLimits.heatRows else { continue }
      return HeatMap.parts(
        of: rows, most: PageLimits.heatRowsOfPart, codebook, level: round.levels[level],
        names: names, denominator: round.settings.denominator, language: language,
        elsewhere: level == round.unitLevel ? nil : AreaFile.path(round.levels[round.unitLevel]))
    }
    return []
  }

  /// The highest level that has several areas with officials: what lies above it can't be compared;
  /// the top one where none has.
  private var spreadLevel: Int {
    round.levels.indices.first { level in
      let areas = Set(results.areas[level].map(\.area)).count
      return areas > 1 && areas <= PageLimits.areas
    } ?? 0
  }
}
