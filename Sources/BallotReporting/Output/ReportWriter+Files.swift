package import BallotModel

extension ReportWriter {
  /// results.json: all rows in one object.
  ///
  /// Labels are Vietnamese whatever the language, so that the bytes depend on the ballots alone.
  package func results(_ results: Results, lower: (Int, Int) -> Double) -> String {
    self.results(results, FlagRow.rows(results, all: true, lower: lower))
  }

  private func results(_ results: Results, _ rows: [FlagRow]) -> String {
    let round = results.round
    let areas = round.levels.indices.map { level in
      (round.levels[level], JSONText.lines(of: AreaRow.rows(results, level: level), \.json))
    }
    let reconciliation = ReconciliationRow.rows(results.reconciliation, in: round)
    return document([
      ("round", .string(round.id)), ("policy", .string(round.policy.id)),
      ("officials", .lines(of: rows, \.official.json)), ("areas", .object(areas)),
      ("indicators", .lines(of: IndicatorRow.rows(results)) { $0.json(.vi) }),
      ("flags", .lines(of: rows.lazy.filter(\.isListed), \.json)),
      ("reconciliation", .lines(of: reconciliation, \.json)),
    ])
  }

  /// officials.csv: one line per official and indicator.
  package func officialsLong(_ results: Results) -> String {
    officialsLong(OfficialRow.rows(results))
  }

  private func officialsLong(_ rows: some Sequence<OfficialRow>) -> String {
    // In parts: a city has a million of these lines.
    let renderer = CSVRenderer(excel: style.excel)
    return rows.reduce(into: renderer.head(OfficialRow.longColumns)) {
      $1.appendLong(to: &$0, renderer)
    }
  }

  /// flags.csv of these rows.
  func flagsCSV(_ rows: [FlagRow], levels: [String]) -> String {
    // In parts, as above.
    let renderer = CSVRenderer(excel: style.excel)
    var text = renderer.head(FlagRow.flat([], levels: levels).columns)
    for start in stride(from: 0, to: rows.count, by: 256) {
      text += renderer.body(FlagRow.flat(rows[start...].prefix(256), levels: levels).rows)
    }
    return text
  }

  /// The files of a report, by path, without flags.xlsx, the minutes and manifest.json.
  package func files(_ material: ReportMaterial) -> [ReportFile] {
    let results = material.results
    let round = results.round
    var files = [
      ReportFile(path: "report.html", text: html(material)),
      ReportFile(
        path: "flags.csv",
        text: flagsCSV(material.flags.filter(\.isListed), levels: round.levels)),
      ReportFile(path: "officials.csv", text: officialsLong(material.flags.lazy.map(\.official))),
      ReportFile(path: "indicators.csv", text: indicators(results, as: .csv)),
      ReportFile(
        path: "reconciliation.csv",
        text: reconciliation(results.reconciliation, in: round, as: .csv)),
      ReportFile(
        path: "rejects.csv", text: rejects(material.rejects, round: round.id, as: .csv)),
      ReportFile(path: "datapackage.json", text: dataPackage(round)),
      ReportFile(path: "results.json", text: self.results(results, material.flags)),
    ]
    for (level, name) in round.levels.enumerated() {
      files.append(
        ReportFile(
          path: AreaFile.path(name), text: areas(results, level: level, as: .csv)))
    }
    return files.sorted { ByteOrder.precedes($0.path, $1.path) }
  }

  /// report.html.
  package func html(_ material: ReportMaterial) -> String {
    ReportPage(material: material, language: style.language, letterhead: style.letterhead).document
  }
}
