import BallotModel

extension SheetComposer {
  /// A codebook with more groups than this gets no columns for them.
  private static let widest = 8

  /// The summary table of the round ("biểu tổng hợp kết quả lấy phiếu").
  var summary: PaperSheet {
    var sheet = sheet(
      .summaryTitle, .landscape, sign: letterhead.summarySign, isInternal: true,
      signers: letterhead.summarySigners ?? [text(.preparer), text(.headOfCount)])
    sheet.subjects = [round.title] + period
    sheet.warnings = unsettledWarning
    sheet.counts = sums
    sheet.countRemarks = [
      PaperWords.resultNote.filled(language, base),
      PaperWords.choices.filled(
        language, shared(round.settings.blank.word), style.whole(round.policy.minimumBallots)),
    ]
    var tables = round.codebooks.indices.compactMap { codebook -> PaperSheet.Part? in
      let assessed = officials.filter { round.officials[$0.place].codebook == codebook }
      return assessed.isEmpty ? nil : part(codebook, assessed)
    }
    for place in tables.indices {
      tables[place].title = tables[place].title.map {
        PaperWords.tableNumber.filled(language, String(place + 1), $0)
      }
    }
    sheet.parts = tables + [annex]
    let hasGaps =
      sheet.parts.contains { $0.table.contains(where: \.hasGaps) }
      || sheet.counts.contains { $0.figure == Cell.hidden || $0.figure == Cell.absent }
    sheet.notes = (hasGaps ? [text(.withheld)] : []) + notices(Set(officials.map(\.codebook)))
    return sheet
  }

  /// The units' ballots in all; a sum is known only where each of its parts is.
  private var sums: [PaperSheet.Count] {
    func sum(_ part: (ReconciliationResult) -> Int?) -> Int? {
      results.reconciliation.reduce(0 as Int?) { sum, row in
        sum.flatMap { sum in part(row).map { sum + $0 } }
      }
    }
    func line(
      _ label: PaperWords, _ number: Int?, gap: String, _ remark: PaperWords? = nil,
      _ base: Int? = nil
    ) -> PaperSheet.Count {
      var count = self.line(label, number, remark, base)
      if number == nil { count.figure = gap }
      return count
    }
    let (issued, collected, found) = (sum(\.issued), sum(\.collected), sum(\.found))
    return [
      line(.issued, issued, gap: Cell.absent),
      line(.collected, collected, gap: found == nil ? Cell.hidden : Cell.absent, .ofIssued, issued),
      line(.found, found, gap: Cell.hidden),
      line(.valid, sum(\.valid), gap: Cell.hidden, .ofFound, found),
      line(.invalid, sum(\.invalid), gap: Cell.hidden, .ofFound, found),
    ]
  }

  private func part(_ place: Int, _ assessed: [OfficialRow]) -> PaperSheet.Part {
    let codebook = round.codebooks[place]
    let hasGroups = codebook.groups.count <= Self.widest
    let groups = hasGroups ? codebook.groups.count : 0
    let numerals = (0..<groups).map { RomanNumeral.of($0 + 1) }
    var table = PaperTable(
      [
        PaperTable.Column(shared(.ordinal), 4, .middle),
        PaperTable.Column(text(.fullName), 16, .text),
        PaperTable.Column(shared(.position), 14, .text),
        PaperTable.Column(shared(.unit), 14, .text),
        PaperTable.Column(text(.valid), 7, .figure),
        PaperTable.Column(text(.withOpinions), 7, .figure),
        PaperTable.Column(text(.shareInPercent), 7, .figure),
      ]
        + numerals.map {
          PaperTable.Column(PaperWords.groupColumn.filled(language, $0), 6, .figure)
        } + [PaperTable.Column(text(.note), 11, .text)])
    table.groups = byUnit(assessed).enumerated().map { number, unit in
      PaperTable.Group(
        heading: [table.heading(number, unit.name)],
        rows: unit.officials.enumerated().map { table.row(cells($1, $0 + 1, groups)) },
        sum: [
          table.row(
            sumCells(
              text(.sum), areaRow(round.unitLevel, place, unit.area), unit.officials, groups))
        ])
    }
    table.total = [
      table.row(sumCells(text(.total), areaRow(0, place, nil), assessed, groups))
    ]
    let legend = zip(numerals, codebook.groups).map { numeral, group in
      let column = PaperWords.groupColumn.filled(language, numeral)
      return "\(column): \(group.label[language]) (\(group.code))"
    }
    return PaperSheet.Part(
      title: PaperWords.codebookTitle.filled(
        language, codebook.id, codebook.title[language]),
      table: table,
      after: hasGroups
        ? [legend.joined(separator: "; ")].filter { !$0.isEmpty }
        : [PaperWords.groupsElsewhere.filled(language, style.whole(codebook.groups.count))])
  }

  private func cells(_ official: OfficialRow, _ ordinal: Int, _ groups: Int) -> [[String]] {
    let counts = (0..<groups).map { group in [reading(official.cell { $0.groups[group].count })] }
    let note = official.status == .none ? "" : official.status.word.text[language]
    return [
      [String(ordinal)], [official.name], [official.position],
      [unitName(round.officials[official.place].unit)],
    ]
      + figures(official) + counts + [[note]]
  }

  /// The area's own figures; those of a group only where everyone's are shown, and the area's.
  private func sumCells(
    _ title: String, _ area: AreaRow?, _ officials: [OfficialRow], _ groups: Int
  ) -> [[String]] {
    let denominator = round.settings.denominator
    let isShown = area?.outline != nil && officials.allSatisfy { $0.figures != nil }
    let counts = (0..<groups).map { group -> [String] in
      guard isShown else { return [Cell.hidden] }
      let sum = officials.reduce(0) { $0 + ($1.figures?.groups[group].count ?? 0) }
      return [style.whole(sum)]
    }
    let cell = { (count: (AreaResult.Outline) -> Int) in
      [area.map { reading($0.outlineCell(count)) } ?? Cell.hidden]
    }
    let share = shareFigure(
      area?.share(denominator), isWithheld: area?.isShareWithheld(denominator) ?? true)
    return [[], [title], [], []] + [cell(\.ballots), cell(\.marked), [share]] + counts + [[]]
  }

  /// The row of one area, or of all areas of a level together; nil where there is none.
  private func areaRow(_ level: Int, _ codebook: Int, _ area: Int?) -> AreaRow? {
    guard results.areas.indices.contains(level) else { return nil }
    let rows = results.areas[level].filter {
      $0.codebook == codebook && (area == nil || $0.area == area)
    }.map { AreaRow($0, in: round) }
    return rows.dropFirst().reduce(rows.first) { sum, row in sum.map { $0.adding(row) } }
  }

  /// Officials in the order of sheets, cut where the unit changes.
  func byUnit(_ officials: [OfficialRow]) -> [UnitGroup] {
    officials.reduce(into: []) { groups, official in
      let area = round.officials[official.place].unit
      if groups.last?.area == area {
        groups[groups.count - 1].officials.append(official)
      } else {
        groups.append(UnitGroup(area: area, name: unitName(area), officials: [official]))
      }
    }
  }

  /// The units' ballots one by one, in the order of areas.csv.
  private var annex: PaperSheet.Part {
    var table = PaperTable([
      PaperTable.Column(shared(.ordinal), 5, .middle),
      PaperTable.Column(shared(.unit), 25, .text),
      PaperTable.Column(text(.convened), 10, .figure),
      PaperTable.Column(text(.present), 10, .figure),
      PaperTable.Column(text(.issued), 10, .figure),
      PaperTable.Column(text(.collected), 10, .figure),
      PaperTable.Column(text(.found), 10, .figure),
      PaperTable.Column(text(.valid), 10, .figure),
      PaperTable.Column(text(.invalid), 10, .figure),
      PaperTable.Column(text(.agreement), 12, .text),
    ])
    let control = controlByUnit
    let ordered = results.reconciliation.sorted { $0.area < $1.area }
    let rows = ordered.enumerated().map { place, result in
      let count = { (number: Int?) in [reading(.number(number))] }
      let kept = { (number: Int?) in [number.map { reading(.number($0)) } ?? Cell.hidden] }
      return table.row([
        [String(place + 1)], [unitName(result.area)],
        count(control[result.area]?.convened), count(control[result.area]?.present),
        count(result.issued),
        result.found == nil ? [Cell.hidden] : count(result.collected), kept(result.found),
        kept(result.valid), kept(result.invalid),
        [result.agrees.map { text($0 ? .agrees : .disagrees) } ?? Cell.absent],
      ])
    }
    table.groups = [PaperTable.Group(heading: [], rows: rows, sum: [])]
    return PaperSheet.Part(title: text(.annex), table: table)
  }

  var controlByUnit: [Int: ControlCount] {
    Dictionary(round.control.map { ($0.unit, $0) }) { first, _ in first }
  }
}
