package import BallotModel

/// Results as text for people and machines; every figure comes from the rows in `Rows/`.
package struct ReportWriter: Sendable {
  package var style: OutputStyle

  package init(style: OutputStyle = OutputStyle()) {
    self.style = style
  }

  /// `stats --by official`.
  package func officials(_ results: Results, as format: OutputFormat) -> String {
    let rows = OfficialRow.rows(results)
    switch format {
    case .json: return document(statistics(results.round, "official", rows.map(\.json)))
    case .csv: return csv(OfficialRow.flat(rows, levels: results.round.levels))
    case .table:
      let listed = ListOrder(results.round, style.letterhead).sorted(rows)
      return explained(OfficialRow.table(listed, style.language), results.round.policy)
    }
  }

  /// `stats --by LEVEL`.
  ///
  /// - Parameter level: index into the round's levels; one that does not exist has no rows.
  package func areas(_ results: Results, level: Int, as format: OutputFormat) -> String {
    let round = results.round
    let rows = AreaRow.rows(results, level: level)
    switch format {
    case .json:
      let name = round.levels.indices.contains(level) ? round.levels[level] : ""
      return document(statistics(round, name, rows.map(\.json)))
    case .csv: return csv(AreaRow.flat(rows))
    case .table:
      return explained(
        AreaRow.table(
          rows.sorted { $0.place < $1.place }, round.settings.denominator, style.language),
        round.policy)
    }
  }

  /// `stats --by indicator`.
  package func indicators(_ results: Results, as format: OutputFormat) -> String {
    let rows = IndicatorRow.rows(results)
    switch format {
    case .json:
      return document(
        statistics(results.round, "indicator", rows.map { $0.json(style.language) }))
    case .csv: return csv(IndicatorRow.sheet(rows, style.language))
    case .table:
      return explained(IndicatorRow.terminal(rows, style.language), results.round.policy)
    }
  }

  /// `flags`: those to meet or watch, or `all` officials.
  ///
  /// - Parameter lower: the one-sided 95 % lower bound of a count of a base.
  package func flags(
    _ results: Results, all: Bool, lower: (Int, Int) -> Double, as format: OutputFormat
  ) -> String {
    let round = results.round
    let rows = FlagRow.rows(results, all: all, lower: lower)
    switch format {
    case .json:
      return document([
        ("round", .string(round.id)), ("policy", .string(round.policy.id)),
        ("rows", .lines(of: rows, \.json)),
      ])
    case .csv: return flagsCSV(rows, levels: round.levels)
    case .table:
      return flagTable(ListOrder(round, style.letterhead).sorted(rows), round.policy)
    }
  }

  /// `reconcile`, per unit or per area, as the rows given.
  package func reconciliation(
    _ results: [ReconciliationResult], in round: Round, as format: OutputFormat
  ) -> String {
    let rows = ReconciliationRow.rows(results, in: round)
    switch format {
    case .json:
      return document([("round", .string(round.id)), ("rows", .lines(of: rows, \.json))])
    case .csv: return csv(ReconciliationRow.flat(rows))
    case .table:
      let codes = Set(results.flatMap(\.faults)).sorted()
      return explained(
        ReconciliationRow.table(ReconciliationRow.listed(results, in: round)), round.policy)
        + meaning(codes)
    }
  }

  /// `rejects`: what was not counted and why.
  ///
  /// - Parameter capped: the codes of which there are more than are listed.
  package func rejects(
    _ rejects: [RejectRow], capped: [CappedFault] = [], round: String, as format: OutputFormat
  ) -> String {
    let rows = RejectRowText.rows(rejects, style.language)
    switch format {
    case .json:
      return document([
        ("round", .string(round)), ("rows", .lines(of: rows, \.json)),
        ("capped", .lines(capped.map(\.json))),
      ])
    case .csv: return csv(RejectRowText.sheet(rows))
    case .table: return table(RejectRowText.sheet(rows))
    }
  }

  /// `codebook show`.
  package func codebook(_ codebook: Codebook, as format: OutputFormat) -> String {
    let rows = CodebookRow.rows(codebook)
    switch format {
    case .json:
      return document([
        ("codebook", .string(codebook.id)), ("provenance", .string(codebook.provenance)),
        ("indicators", .lines(of: rows, \.json)),
      ])
    case .csv: return csv(CodebookRow.flat(rows))
    case .table:
      let head = DisplayWidth.tame("\(codebook.id): \(codebook.title[style.language])")
      return head + "\n"
        + Words.provenance.filled(style.language, codebook.provenance) + "\n\n"
        + table(CodebookRow.table(rows, style.language))
    }
  }

  func document(_ fields: [(String, JSONText)]) -> String { JSONText.object(fields).document }

  func csv(_ sheet: Sheet) -> String { CSVRenderer(excel: style.excel).render(sheet) }

  func table(_ sheet: Sheet) -> String {
    TableRenderer(language: style.language, width: style.width, color: style.color)
      .render(sheet)
  }

  private func statistics(
    _ round: Round, _ by: String, _ rows: [JSONText]
  ) -> [(String, JSONText)] {
    [("round", .string(round.id)), ("by", .string(by)), ("rows", .lines(rows))]
  }

  /// A table, and below it what `*` and `–` mean if it has any.
  private func explained(_ sheet: Sheet, _ policy: Policy) -> String {
    guard sheet.hasGaps else { return table(sheet) }
    let legend = Words.legend.filled(style.language, String(policy.minimumBallots))
    return table(sheet) + "\n" + fitted(legend) + "\n"
  }

  private func meaning(_ codes: [FaultCode]) -> String {
    guard !codes.isEmpty else { return "" }
    let lines = codes.map {
      fitted("\($0.rawValue)  \(FaultCatalogue.entry($0).message[style.language])", indent: "     ")
        + "\n"
    }
    return "\n" + lines.joined()
  }

  /// The list, the reasons below it, and what a flag is not.
  private func flagTable(_ rows: [FlagRow], _ policy: Policy) -> String {
    var text = explained(FlagRow.table(rows), policy)
    for row in rows where !row.reasons.isEmpty {
      text += "\n" + DisplayWidth.tame("\(row.official.code) \(row.official.name)") + "\n"
      for sentence in row.sentences(style.language) {
        text += fitted("  - " + DisplayWidth.tame(sentence), indent: "  ") + "\n"
      }
    }
    return text + "\n" + fitted(Words.notice.text[style.language]) + "\n"
  }
}
