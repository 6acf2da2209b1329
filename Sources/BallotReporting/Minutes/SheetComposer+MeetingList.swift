import BallotModel

extension SheetComposer {
  /// Whom to meet ("danh sách cán bộ cần gặp gỡ trực tiếp, trao đổi"); the right half is blank.
  var meetingList: PaperSheet {
    var sheet = sheet(
      .listTitle, .landscape, sign: letterhead.listSign, isInternal: true,
      signers: letterhead.listSigners ?? [text(.preparer), Dots.short])
    sheet.subjects = [round.title] + period
    sheet.warnings = unsettledWarning
    let flags = material.flags.filter { $0.official.status == .meeting }
    let table = table(flags)
    sheet.parts = [
      PaperSheet.Part(
        before: [PaperWords.listSize.filled(language, count(flags.count))],
        table: flags.isEmpty ? nil : table)
    ]
    let open = { (status: Status) in results.officials.count { $0.status == status } }
    sheet.notes =
      notices(Set(flags.map(\.official.codebook))) + [
        shared(.listOrder),
        PaperWords.listOpen.filled(
          language, count(open(.tooFewBallots)), count(open(.onHold))),
      ] + (table.hasGaps ? [text(.withheld)] : [])
    return sheet
  }

  private func table(_ flags: [FlagRow]) -> PaperTable {
    var table = PaperTable([
      PaperTable.Column(shared(.ordinal), 6, .middle),
      PaperTable.Column(text(.fullName), 11, .text),
      PaperTable.Column(shared(.position), 10, .text),
      PaperTable.Column(shared(.unit), 10, .text),
      PaperTable.Column(text(.valid), 7, .figure),
      PaperTable.Column(text(.withOpinions), 7, .figure),
      PaperTable.Column(text(.shareInPercent), 6, .figure),
      PaperTable.Column(text(.leading), 12, .text),
      PaperTable.Column(text(.grounds), 27, .text),
      PaperTable.Column(text(.host), 8, .pen), PaperTable.Column(text(.deadline), 6, .pen),
      PaperTable.Column(text(.remedyPlan), 9, .pen), PaperTable.Column(text(.outcome), 6, .pen),
      PaperTable.Column(text(.note), 6, .pen),
    ])
    let byPlace = Dictionary(flags.map { ($0.official.place, $0) }) { first, _ in first }
    let listed = officials.filter { byPlace[$0.place] != nil }
    table.groups = byUnit(listed).enumerated().map { number, unit in
      let rows = unit.officials.enumerated().map { place, official -> PaperTable.Row in
        let person = [
          [String(place + 1)], [official.name], [official.position], [unit.name],
        ]
        let grounds = (byPlace[official.place]?.sentences(language, for: .meeting) ?? [])
          .map(LineBreaks.unbroken)
        let blank: [[String]] = Array(repeating: [], count: 5)
        return table.row(person + figures(official) + [leading(official), grounds] + blank)
      }
      return PaperTable.Group(heading: [table.heading(number, unit.name)], rows: rows, sum: [])
    }
    return table
  }

  /// One indicator a line.
  private func leading(_ official: OfficialRow) -> [String] {
    switch CodeCount.leading(official.figures?.indicators, language) {
    case .texts(let texts): texts
    case let cell: [reading(cell)]
    }
  }
}
