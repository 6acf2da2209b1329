import BallotModel

extension ReportPage {
  /// Whom to meet, whom to watch, and of whom nothing is concluded.
  var lists: [Section] {
    func listed(_ statuses: Status...) -> [FlagRow] {
      flags.filter { statuses.contains($0.official.status) }
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
      ? "<p>\(text(.emptyList))</p>\n"
      : table(FlagRow.list(rows, language, names), title: text(title))
    return Section(anchor: anchor, title: counting(title, rows.count), body: notice + body)
  }

  private func open(_ rows: [FlagRow]) -> Section {
    let body: Markup =
      rows.isEmpty
      ? "<p>\(text(.emptyList))</p>\n"
      : table(
        FlagRow.names(rows, names), title: text(.sectionOpen), atMost: PageLimits.names,
        elsewhere: "results.json")
    return Section(
      anchor: "open", title: counting(.sectionOpen, rows.count),
      body: "<p class=\"soft\">\(text(.openNote))</p>\n" + body)
  }

  private func counting(_ title: Words, _ count: Int) -> String {
    "\(text(title)) (\(style.whole(count)))"
  }
}
