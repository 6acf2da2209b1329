import BallotModel

extension MeetingWorkbook {
  private static let person: [MeetingColumn] = [
    MeetingColumn("ordinal", Words.ordinal, 4.5, isNumeric: true) { place, _, _ in
      .number(place)
    },
    MeetingColumn("name", WorkbookWords.fullName, 16) { _, row, _ in
      .text(row.official.name)
    },
    MeetingColumn("position", Words.position, 14) { _, row, _ in
      .text(row.official.position)
    },
    MeetingColumn("unit", Words.unit, 15) { _, row, _ in .text(row.official.unitName) },
  ]

  /// Not part of the official layout: two people of a unit may share their name.
  private static let code = MeetingColumn("official", WorkbookWords.officialCode, 10) {
    _, row, _ in .text(row.official.code)
  }

  /// The left half: what the ballots say; the code stands last.
  static let opinions: [MeetingColumn] =
    person + [
      MeetingColumn("ballots", WorkbookWords.validBallots, 7.5, isNumeric: true) { _, row, _ in
        row.official.cell(\.ballots)
      },
      MeetingColumn("marked", WorkbookWords.markedBallots, 7.5, isNumeric: true) { _, row, _ in
        row.official.cell(\.marked)
      },
      MeetingColumn("share", Words.share, 7.5, isNumeric: true) { _, row, _ in
        row.official.shareCell
      },
      MeetingColumn("indicators", WorkbookWords.mostNamed, 12) { _, row, language in
        CodeCount.leading(row.official.figures?.indicators, language)
      },
      MeetingColumn("reasons", WorkbookWords.grounds, 34) { _, row, language in
        .texts(row.sentences(language))
      },
      code,
    ]

  /// The right half, left blank for those who lead and record the meetings.
  static let byHand: [MeetingColumn] = [
    blank("chair", .chair, 13), blank("due", .due, 9), blank("remedy", .remedy, 12),
    blank("outcome", .outcome, 12), blank("remarks", .remarks, 10),
  ]

  /// Officials of whom no figure is given.
  static let names: [MeetingColumn] =
    person + [
      MeetingColumn("status", Words.status, 20) { _, row, _ in row.statusCell }, code,
    ]

  private static func blank(
    _ field: String, _ title: WorkbookWords, _ width: Double
  ) -> MeetingColumn {
    MeetingColumn(field, title, width) { _, _, _ in .text("") }
  }
}
