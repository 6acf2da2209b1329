import BallotModel

extension ReportPage {
  /// Whom to meet, whom to watch, and of whom nothing is concluded.
  var lists: [Section] {
    let rows = FlagRow.rows(results, all: true, lower: material.lower)
    func listed(_ statuses: Status...) -> [FlagRow] {
      rows.filter { statuses.contains($0.official.status) }
    }
    return [
      list("meeting", .sectionMeeting, listed(.meeting)),
      list("watch", .sectionWatch, listed(.watch)), open(listed(.tooFewBallots, .onHold)),
    ]
  }

  private func list(_ anchor: String, _ title: Words, _ rows: [FlagRow]) -> Section {
    let notice: Markup = "<p class=\"soft\">\(text(.notice)) \(text(.listOrder))</p>\n"
    let body: Markup =
      rows.isEmpty
      ? "<p>\(text(.emptyList))</p>\n" : table(FlagRow.list(rows, language))
    return Section(anchor: anchor, title: counting(title, rows.count), body: notice + body)
  }

  private func open(_ rows: [FlagRow]) -> Section {
    let sheet = FlagRow.names(rows)
    let body: Markup = rows.isEmpty ? "<p>\(text(.emptyList))</p>\n" : table(sheet)
    return Section(
      anchor: "open", title: counting(.sectionOpen, rows.count),
      body: "<p class=\"soft\">\(text(.openNote))</p>\n" + body)
  }

  private func counting(_ title: Words, _ count: Int) -> String {
    "\(text(title)) (\(style.whole(count)))"
  }
}
