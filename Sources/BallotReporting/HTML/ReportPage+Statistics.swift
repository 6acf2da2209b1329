import BallotModel

extension ReportPage {
  /// One section per level, top first.
  var levels: [Section] {
    round.levels.indices.map { level in
      let rows = AreaRow.rows(results, level: level)
      return Section(
        anchor: "level-\(level)",
        title: Words.sectionLevel.filled(
          language, LevelName.of(round.levels[level], language)),
        body: table(AreaRow.list(rows, round.settings.denominator, language)))
    }
  }

  /// One section per codebook, in the order of the rows.
  var frequencies: [Section] {
    let rows = IndicatorRow.rows(results)
    let codebooks = round.codebooks.sorted { ByteOrder.precedes($0.id, $1.id) }
    return codebooks.enumerated().map { place, codebook in
      Section(
        anchor: "codebook-\(place)",
        title: Words.sectionIndicators.filled(language, codebook.id),
        body: "<p class=\"soft\">\(codebook.title[language])</p>\n"
          + table(IndicatorRow.list(rows.filter { $0.codebook == codebook.id }, language)))
    }
  }

  var reconciliation: Section {
    let rows = ReconciliationRow.rows(results.reconciliation, in: round)
    let codes = Set(results.reconciliation.flatMap(\.faults)).sorted()
    let items = codes.map { code -> Markup in
      "<li>\(code.rawValue): \(FaultCatalogue.entry(code).message[language])</li>\n"
    }
    let explained: Markup = items.isEmpty ? "" : "<ul>\n\(Markup.joined(items))</ul>\n"
    return Section(
      anchor: "reconciliation", title: text(.sectionReconciliation),
      body: table(ReconciliationRow.table(rows)) + explained)
  }

  var policy: Section {
    let policy = round.policy
    let items = policy.rules.map { rule -> Markup in
      "<li>\(rule.id): \(RuleSentence.of(rule, language))</li>\n"
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
      "<tr><td>\(file.path)</td><td class=\"digest\">\(file.sha256)</td></tr>\n"
    }
    return Section(
      anchor: "configuration", title: text(.sectionDigests),
      body: """
        <table>
        <thead><tr><th scope="col">\(text(.file))</th><th scope="col">\(text(.digest))</th></tr>\
        </thead>
        <tbody>
        \(Markup.joined(rows))</tbody>
        </table>

        """)
  }
}
