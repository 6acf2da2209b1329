import BallotModel

extension SheetComposer {
  /// The minutes of one unit ("biên bản kiểm phiếu").
  ///
  /// - Parameters:
  ///   - unit: index into the round's areas.
  ///   - officials: those of the unit, in the order of sheets.
  ///   - control: what the counting team wrote down of the unit.
  func minutes(
    unit: Int, officials: [OfficialRow], reconciliation: ReconciliationResult?,
    control: ControlCount?
  ) -> PaperSheet {
    let team = letterhead.countingTeam ?? text(.team)
    var sheet = sheet(
      .minutesTitle, .portrait, sign: letterhead.minutesSign, isInternal: false,
      signers: letterhead.minutesSigners ?? [text(.presidium), text(.headOfCount)])
    sheet.subjects = [
      PaperWords.minutesSubject.filled(language, round.title),
      PaperWords.atUnit.filled(language, path(of: unit)),
    ]
    if reconciliation?.agrees != true { sheet.warnings = [text(.notFinalHere)] }
    sheet.opening = [PaperWords.opening.filled(language, team, round.areas[unit].name)]
    sheet.people = [PaperSheet.Part(title: text(.partTeam), table: people)]
    sheet.countsTitle = [text(.partCounts)]
    sheet.counts = counts(reconciliation, control)
    sheet.countRemarks = agreement(reconciliation)
    let table = results(officials)
    sheet.parts = [
      PaperSheet.Part(
        title: text(.partResults), table: table,
        after: [PaperWords.resultNote.filled(language, base)]),
      PaperSheet.Part(title: text(.partConclusion), before: [Dots.line, Dots.line]),
    ]
    sheet.closing = [text(.sealing), text(.closing)]
    if letterhead.statesCopies { sheet.closing.append(text(.copies)) }
    let hasGaps = table.hasGaps || sheet.counts.contains { $0.figure == Cell.hidden }
    sheet.notes = (hasGaps ? [text(.withheld)] : []) + notices(Set(officials.map(\.codebook)))
    return sheet
  }

  /// `Tổ 1, Long Biên, Hà Nội`.
  private func path(of unit: Int) -> String {
    round.levels.indices.reversed().compactMap { round.ancestor(of: unit, atLevel: $0) }
      .map { round.areas[$0].name }.joined(separator: ", ")
  }

  /// Blank: the program knows nobody of the counting team.
  private var people: PaperTable {
    var table = PaperTable(
      [
        PaperTable.Column(shared(.ordinal), 7, .middle),
        PaperTable.Column(text(.fullName), 30, .pen),
        PaperTable.Column(shared(.position), 22, .pen),
        PaperTable.Column(text(.duty), 28, .text),
        PaperTable.Column(text(.signature), 13, .pen),
      ], isNumbered: false)
    let lines = { (number: Int) in min(max(number, 0), 40) }
    let duties =
      [text(.teamHead)]
      + Array(repeating: text(.teamMember), count: lines(letterhead.memberLines))
      + Array(repeating: text(.witness), count: lines(letterhead.witnessLines))
    let rows = duties.enumerated().map { place, duty in
      table.row([[String(place + 1)], [], [], [duty], []])
    }
    table.groups = [PaperTable.Group(heading: [], rows: rows, sum: [])]
    return table
  }

  /// What the team counted by hand and what the files hold. A count that nobody gave is dotted.
  private func counts(
    _ result: ReconciliationResult?, _ control: ControlCount?
  ) -> [PaperSheet.Count] {
    let valid = result?.valid
    let found = result?.found
    var counts = [
      line(.convened, control?.convened),
      line(.present, control?.present, .ofConvened, control?.convened),
      line(.issued, result?.issued),
      result.map { $0.found == nil } == true
        ? withheld(.collected) : line(.collected, result?.collected, .ofIssued, result?.issued),
    ]
    if let issued = result?.issued, let collected = result?.collected, issued >= collected {
      counts.append(line(.notReturned, issued - collected))
    }
    counts.append(result != nil && found == nil ? withheld(.found) : line(.found, found))
    guard let valid else { return counts + [withheld(.valid), withheld(.invalid)] }
    counts += [line(.valid, valid, .ofFound, found), line(.invalid, result?.invalid)]
    // By its size it would give `valid` away, so it shares the lot of `valid`.
    if let invalid = control?.invalid { counts.append(line(.invalidByTeam, invalid)) }
    return counts
  }

  private func withheld(_ label: PaperWords) -> PaperSheet.Count {
    PaperSheet.Count(label: text(label), figure: Cell.hidden, remark: "")
  }

  func line(
    _ label: PaperWords, _ number: Int?, _ remark: PaperWords? = nil, _ base: Int? = nil
  ) -> PaperSheet.Count {
    let share = number.flatMap { number in base.flatMap { ExactShare(number, of: $0) } }
    let remark = remark.flatMap { words in
      share.map { words.filled(language, style.percent($0)) }
    }
    return PaperSheet.Count(
      label: text(label), figure: number.map(count) ?? Dots.number, remark: remark ?? "")
  }

  private func agreement(_ result: ReconciliationResult?) -> [String] {
    let verdict: PaperWords =
      switch result?.agrees {
      case true?: .agrees
      case false?: .disagrees
      case nil: .notReconciled
      }
    let faults = (result?.faults ?? []).sorted().map {
      "\($0.rawValue): \(FaultCatalogue.entry($0).message[language])"
    }
    return ["\(text(.agreement)): \(text(verdict))."] + faults
  }

  private func results(_ officials: [OfficialRow]) -> PaperTable {
    var table = PaperTable([
      PaperTable.Column(shared(.ordinal), 7, .middle),
      PaperTable.Column(text(.fullName), 24, .text),
      PaperTable.Column(shared(.position), 23, .text),
      PaperTable.Column(text(.valid), 11, .figure),
      PaperTable.Column(text(.withOpinions), 12, .figure),
      PaperTable.Column(text(.shareInPercent), 10, .figure),
      PaperTable.Column(text(.note), 13, .text),
    ])
    let rows = officials.enumerated().map { place, official in
      table.row(
        [[String(place + 1)], [official.name], [official.position]] + figures(official)
          + [[openStatus(official)]])
    }
    table.groups = [PaperTable.Group(heading: [], rows: rows, sum: [])]
    return table
  }

  /// Valid ballots, those with opinions, and the share.
  func figures(_ official: OfficialRow) -> [[String]] {
    [
      [reading(official.cell(\.ballots))], [reading(official.cell(\.marked))],
      [shareFigure(official.share, isWithheld: official.figures == nil)],
    ]
  }

  /// Only that nothing is concluded: whom to meet is no matter of the count.
  private func openStatus(_ official: OfficialRow) -> String {
    switch official.status {
    case .tooFewBallots, .onHold: official.status.word.text[language]
    case .meeting, .watch, .none: ""
    }
  }
}
