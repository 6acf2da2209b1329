import BallotModel

extension ReportPage {
  /// One section per level, top first.
  var levels: [Section] {
    round.levels.indices.map { level in
      let rows = AreaRow.listed(results, level: level)
      let title = Words.sectionLevel.filled(
        language, LevelName.of(round.levels[level], language))
      return Section(
        anchor: "level-\(level)", title: title,
        body: table(
          AreaRow.list(rows, round.settings.denominator, language, names), title: title,
          atMost: PageLimits.rows, elsewhere: AreaFile.path(round.levels[level])))
    }
  }

  /// One section per codebook, in the order of the rows.
  var frequencies: [Section] {
    let rows = IndicatorRow.rows(results)
    let codebooks = round.codebooks.sorted { ByteOrder.precedes($0.id, $1.id) }
    return codebooks.enumerated().map { place, codebook in
      let own = rows.filter { $0.codebook == codebook.id }
      let title = Words.sectionIndicators.filled(language, codebook.id)
      let chart = FrequencyChart(
        codebook: codebook.id, rows: own, statistics: material.statistics, language: language
      ).chart(anchor: "frequency-\(place)")
      return Section(
        anchor: "codebook-\(place)", title: title,
        body: "<p class=\"soft\">\(codebook.title[language])</p>\n"
          + (chart?.render(language) ?? "")
          + table(IndicatorRow.list(own, language, material.statistics), title: title))
    }
  }

  var reconciliation: Section {
    let rows = ReconciliationRow.listed(results.reconciliation, in: round)
    let codes = Set(results.reconciliation.flatMap(\.faults)).sorted()
    let items = codes.map { code -> Markup in
      "<li>\(code.rawValue): \(FaultCatalogue.entry(code).message[language])</li>\n"
    }
    let explained: Markup = items.isEmpty ? "" : "<ul>\n\(Markup.joined(items))</ul>\n"
    return Section(
      anchor: "reconciliation", title: text(.sectionReconciliation),
      body: reconciled(rows) + explained)
  }

  /// All units; where they are too many, those that do not agree or lack a count.
  private func reconciled(_ rows: [ReconciliationRow]) -> Markup {
    let title = text(.sectionReconciliation)
    let file = "reconciliation.csv"
    guard rows.count > PageLimits.rows else {
      return table(ReconciliationRow.table(rows), title: title)
    }
    let open = rows.filter { $0.result.agrees != true || !$0.result.faults.isEmpty }
    let said = ChartWords.onlyDisagreeing.filled(
      language, style.whole(min(open.count, PageLimits.rows)), style.whole(rows.count), file)
    guard !open.isEmpty else { return "<p>\(said)</p>\n" }
    return "<p>\(said)</p>\n"
      + table(
        ReconciliationRow.table(Array(open.prefix(PageLimits.rows))), title: title)
  }

  var policy: Section {
    let policy = round.policy
    let items = policy.rules.map { rule -> Markup in
      let idle = material.idleRules[rule.id].map {
        " " + Words.ruleIdle.filled(language, rule.id, $0) + "."
      }
      return "<li>\(rule.id): \(RuleSentence.of(rule, language))\(idle ?? "")</li>\n"
    }
    let minima = Words.ruleMinima.filled(
      language, style.whole(policy.minimumBallots), style.whole(policy.minimumCount))
    return Section(
      anchor: "policy", title: text(.sectionPolicy),
      body: """
        <p>\(Words.policyHead.filled(language, policy.id, policy.title))</p>
        <ul>
        \(Markup.joined(items))</ul>
        <p>\(minima)</p>

        """)
  }

  var configuration: Section {
    let rows = FileDigest.sorted(material.configuration).map { file -> Markup in
      "<tr><th scope=\"row\">\(file.path)</th><td class=\"digest\">\(file.sha256)</td></tr>\n"
    }
    return Section(
      anchor: "configuration", title: text(.sectionDigests),
      body: """
        <table>
        <caption class="unseen">\(text(.sectionDigests))</caption>
        <thead><tr><th scope="col">\(text(.file))</th><th scope="col">\(text(.digest))</th></tr>\
        </thead>
        <tbody>
        \(Markup.joined(rows))</tbody>
        </table>

        """)
  }
}
