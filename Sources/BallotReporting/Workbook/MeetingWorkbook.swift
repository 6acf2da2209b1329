import BallotModel

/// flags.xlsx.
struct MeetingWorkbook {
  let material: ReportMaterial
  let language: Language
  let order: ListOrder

  private var round: Round { material.results.round }

  func write(to path: String) throws(WorkbookError) {
    let flags = order.sorted(material.flags)
    func listed(_ statuses: Status...) -> [FlagRow] {
      flags.filter { statuses.contains($0.official.status) }
    }
    var file = try WorkbookFile(
      path: path, title: Words.sectionMeeting.text[language], subject: round.title,
      language: language)
    try file.sheet(WorkbookWords.meetingSheet.text[language]) { page throws(WorkbookError) in
      try meeting(listed(.meeting), on: &page)
    }
    try file.sheet(WorkbookWords.watchSheet.text[language]) { page throws(WorkbookError) in
      try list(listed(.watch), .sectionWatch, Self.opinions, on: &page)
    }
    try file.sheet(WorkbookWords.openSheet.text[language]) { page throws(WorkbookError) in
      try list(
        listed(.tooFewBallots, .onHold), .sectionOpen, Self.names, note: .openNote, on: &page)
    }
    try file.close()
  }

  private func meeting(
    _ flags: [FlagRow], on page: inout SheetPage
  ) throws(WorkbookError) {
    let columns = Self.opinions.dropLast() + Self.byHand + Self.opinions.suffix(1)
    try list(
      flags, .sectionMeeting, Array(columns), remark: WorkbookWords.byHand.text[language],
      lines: 3, on: &page)
  }

  /// One sheet: what it is and is not, the table, and what its signs mean.
  private func list(
    _ flags: [FlagRow], _ title: Words, _ columns: [MeetingColumn], note: Words = .notice,
    remark: String? = nil, lines: Int = 1, on page: inout SheetPage
  ) throws(WorkbookError) {
    let shown = columns.map(\.column)
    let names = AreaNames(round)
    try page.columns(shown.map(\.width))
    try page.line(page.text(Words.internalDocument), .remark)
    let count = NumberStyle(language).whole(flags.count)
    try page.line("\(page.text(title)) (\(count))", .title)
    try page.line(
      "\(round.title) – \(Words.roundLine.filled(language, round.id))", .subtitle)
    try page.line(page.text(note), .strong)
    for codebook in round.codebooks where codebook.provenance != "official" {
      try page.line(Words.illustrative.filled(language, codebook.id), .remark)
    }
    let order = page.text(Words.listOrder)
    try page.line(remark.map { "\(order) \($0)" } ?? order, .remark)
    let extent = try page.table(
      shown, frozen: 2, isNumbered: true, lines: lines,
      rows: flags.enumerated().lazy.map { ordinal, flag in
        let row = flag.named(by: names)
        return columns.map { $0.cell(ordinal + 1, row, language) }
      })
    if flags.isEmpty { try page.line(page.text(Words.emptyList), .remark) }
    try page.legend(extent, round.policy)
    page.skip()
    try page.line(
      Words.policyHead.filled(language, round.policy.id, round.policy.title), .remark)
    try page.print(shown, footer: round.title)
  }
}
