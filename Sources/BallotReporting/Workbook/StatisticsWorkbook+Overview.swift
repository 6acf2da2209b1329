import BallotModel

extension StatisticsWorkbook {
  private static let widths = [40.0, 66.0]

  /// What was counted and how; only what does not depend on how ballots were handed in.
  func overview(on page: inout SheetPage) throws(WorkbookError) {
    try page.columns(Self.widths)
    try page.line(page.text(Words.internalDocument), .remark)
    try page.line(page.text(WorkbookWords.statisticsTitle), .title)
    try page.line(round.title, .subtitle)
    try page.line(Words.roundLine.filled(language, round.id), .plain)
    if round.opened != nil || round.closed != nil {
      try page.line(
        Words.period.filled(
          language, round.opened ?? Cell.absent, round.closed ?? Cell.absent), .plain)
    }
    try page.line(page.text(Words.notice), .strong)
    for codebook in round.codebooks where codebook.provenance != "official" {
      try page.line(Words.illustrative.filled(language, codebook.id), .remark)
    }
    if longRows > mostLongRows {
      let rows = style.whole(longRows)
      try page.line(WorkbookWords.longElsewhere.filled(language, rows), .remark)
    }
    try counted(on: &page)
    try notCounted(on: &page)
    try statuses(on: &page)
    try settings(on: &page)
    try policy(on: &page)
    try configuration(on: &page)
    try page.print(width: 100, footer: round.title)
  }

  private func part(_ title: some WordCatalogue, on page: inout SheetPage)
    throws(WorkbookError)
  {
    page.skip()
    try page.line(page.text(title), .subtitle)
  }

  private func counted(on page: inout SheetPage) throws(WorkbookError) {
    let totals = RoundTotals(results)
    try part(Words.sectionCounted, on: &page)
    let rows: [(Words, Cell)] = [
      (.officialsAssessed, .number(round.officials.count)),
      (.ballotsFound, totals.found.map { .number($0) } ?? .withheld),
      (.assessmentsCounted, totals.outline.map { .number($0.ballots) } ?? .withheld),
      (.marked, totals.outline.map { .number($0.marked) } ?? .withheld),
      (.none, totals.figures.map { .number($0.none) } ?? .withheld),
      (.blank, totals.figures.map { .number($0.blank) } ?? .withheld),
      (.mentions, totals.outline.map { .number($0.mentions) } ?? .withheld),
    ]
    for (name, cell) in rows { try page.fact(name, cell) }
    if rows.contains(where: { $0.1 == .withheld }) {
      let minimum = style.whole(round.policy.minimumBallots)
      try page.line(Words.legend.filled(language, minimum), .remark)
    }
  }

  private func notCounted(on page: inout SheetPage) throws(WorkbookError) {
    let codes = RoundTotals.rejectedCodes(material.rejects)
    if codes.isEmpty {
      try page.line(page.text(Words.nothingRejected), .plain)
    } else {
      try page.line(page.text(Words.someRejected), .plain)
    }
    for code in codes {
      let message = FaultCatalogue.message(Fault(code, argument: "…"), language)
      try page.line("\(code.rawValue): \(message)", .plain)
    }
    let conflicts = Words.conflictsSetAside.filled(
      language, style.whole(material.fates.conflict))
    try page.line("\(conflicts) \(page.text(Words.repeatsOnce))", .plain)
  }

  private func statuses(on page: inout SheetPage) throws(WorkbookError) {
    let counts = results.officials.reduce(into: [Status: Int]()) { $0[$1.status, default: 0] += 1 }
    try part(WorkbookWords.statusCounts, on: &page)
    for status in Status.allCases {
      try page.fact(status.word, .number(counts[status] ?? 0))
    }
    try page.line(page.text(Words.openNote), .remark)
  }

  private func settings(on page: inout SheetPage) throws(WorkbookError) {
    try part(WorkbookWords.settingsTitle, on: &page)
    let choices: [(Words, Cell)] = [
      (.settingDenominator, .text(page.text(round.settings.denominator.word))),
      (.settingBlank, .text(page.text(round.settings.blank.word))),
      (.settingSerials, .text(page.text(round.settings.serials.word))),
      (.settingCrossUnit, .text(page.text(round.settings.crossUnit.word))),
      (.settingMinimum, .number(round.policy.minimumBallots)),
    ]
    for (name, cell) in choices { try page.fact(name, cell) }
    for codebook in round.codebooks {
      try page.cells([
        .text("\(page.text(Words.codebook)) \(codebook.id)"),
        .text(
          "\(codebook.title[language])\n"
            + Words.provenance.filled(language, codebook.provenance)),
      ])
    }
  }

  private func policy(on page: inout SheetPage) throws(WorkbookError) {
    let policy = round.policy
    try part(Words.sectionPolicy, on: &page)
    try page.line(Words.policyHead.filled(language, policy.id, policy.title), .plain)
    for rule in policy.rules {
      try page.cells([.text(rule.id), .text(RuleSentence.of(rule, language))])
    }
    try page.line(
      Words.ruleMinima.filled(
        language, style.whole(policy.minimumBallots), style.whole(policy.minimumCount)),
      .plain)
  }

  private func configuration(on page: inout SheetPage) throws(WorkbookError) {
    try part(Words.sectionDigests, on: &page)
    try page.texts([page.text(Words.file), page.text(Words.digest)], .heading)
    for file in FileDigest.sorted(material.configuration) {
      try page.cells([.text(file.path), .text(file.sha256)])
    }
  }
}
