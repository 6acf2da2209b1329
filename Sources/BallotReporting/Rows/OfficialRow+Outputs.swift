import BallotModel

extension OfficialRow {
  var json: JSONText {
    var fields: [(String, JSONText)] = [
      ("code", .string(code)), ("name", .string(name)), ("unit", .string(unit)),
      ("areas", LevelCode.json(areas)), ("codebook", .string(codebook)),
      ("status", .string(status.rawValue)),
    ]
    if let figures {
      fields += [
        ("ballots", .count(figures.ballots)), ("marked", .count(figures.marked)),
        ("none", .count(figures.none)), ("blank", .count(figures.blank)),
        ("mentions", .count(figures.mentions)),
        ("groups", CodeCount.json(figures.groups)),
        ("parents", CodeCount.json(figures.parents)),
        ("indicators", CodeCount.json(figures.indicators)),
      ]
    }
    return .object(fields)
  }

  /// The level columns of a CSV; `areas` in JSON.
  static func levelColumns<Row>(
    _ levels: [String], _ areas: @escaping (Row) -> [LevelCode]
  ) -> [(Column, (Row) -> Cell)] {
    levels.dropLast().map { level in
      (.named(level), { row in .text(areas(row).first { $0.level == level }?.code) })
    }
  }

  /// One line per official, named as in JSON; nested counts are packed as `L01=3;L02=0`.
  static func flat(_ rows: [OfficialRow], levels: [String]) -> Sheet {
    func packed<Counts: Sequence<CodeCount>>(
      _ counts: @escaping (Figures) -> Counts
    ) -> (OfficialRow) -> Cell {
      { row in row.figures.map { .text(CodeCount.packed(counts($0))) } ?? .withheld }
    }
    let head: [(Column, (OfficialRow) -> Cell)] = [
      (.text("code", .code), { .text($0.code) }), (.text("name", .name), { .text($0.name) }),
      (.text("unit", .unit), { .text($0.unit) }),
    ]
    let tail: [(Column, (OfficialRow) -> Cell)] = [
      (.text("codebook", .codebook), { .text($0.codebook) }),
      (.text("status", .status), { .word($0.status.rawValue, $0.status.word.text) }),
      (.number("ballots", .ballots), { $0.cell(\.ballots) }),
      (.number("marked", .marked), { $0.cell(\.marked) }),
      (.number("none", .none), { $0.cell(\.none) }),
      (.number("blank", .blank), { $0.cell(\.blank) }),
      (.number("mentions", .mentions), { $0.cell(\.mentions) }),
      (.text("groups", .groups), packed(\.groups)),
      (.text("parents", .parents), packed(\.parents)),
      (.text("indicators", .indicators), packed(\.indicators)),
    ]
    return Sheet(rows, head + levelColumns(levels, \.areas) + tail)
  }

  /// The columns of officials.csv.
  static let longColumns: [Column] = [
    .text("official", .official), .text("indicator", .indicator), .number("count", .count),
    .number("base", .base), .number("share", .share),
  ]

  /// This official's lines of officials.csv, one per indicator.
  var long: [[Cell]] {
    guard let figures else {
      return indicatorCodes.map { [.text(code), .text($0), .withheld, .withheld, .withheld] }
    }
    return figures.indicators.map { indicator in
      [
        .text(code), .text(indicator.code), .number(indicator.count), .number(figures.base),
        .share(ExactShare(indicator.count, of: figures.base)),
      ]
    }
  }

  /// The same as CSV; a city has a million of these lines, so none is laid out in cells.
  func appendLong(to text: inout String, _ renderer: CSVRenderer) {
    let head = renderer.cell(.text(code)) + renderer.delimiter
    guard let figures else {
      let gap = renderer.delimiter + renderer.cell(.withheld)
      for indicator in indicatorCodes {
        text += head
        text += renderer.cell(.text(indicator))
        for _ in 0..<3 { text += gap }
        text += "\n"
      }
      return
    }
    let base = renderer.delimiter + String(figures.base) + renderer.delimiter
    for indicator in figures.indicators {
      text += head
      text += renderer.cell(.text(indicator.code))
      text += renderer.delimiter
      text += String(indicator.count)
      text += base
      text += renderer.cell(.share(ExactShare(indicator.count, of: figures.base)))
      text += "\n"
    }
  }

  /// What fits a terminal and a page.
  ///
  /// - Parameter rows: in the order of lists.
  static func table(_ rows: [OfficialRow], _ language: Language) -> Sheet {
    Sheet(
      rows,
      [
        (.text("code", .code), { .text($0.code) }), (.text("name", .name), { .text($0.name) }),
        (.text("unit", .unit), { .text($0.unit) }),
        (.text("codebook", .codebook), { .text($0.codebook) }),
        (.text("status", .status), { .word($0.status.rawValue, $0.status.word.text) }),
        (.number("ballots", .ballots), { $0.cell(\.ballots) }),
        (.number("marked", .marked), { $0.cell(\.marked) }),
        (.number("share", .share), { $0.shareCell }),
        (.number("none", .none), { $0.cell(\.none) }),
        (.number("blank", .blank), { $0.cell(\.blank) }),
        (.number("mentions", .mentions), { $0.cell(\.mentions) }),
        (
          .text("indicators", .leading),
          { CodeCount.leading($0.figures?.indicators, language) }
        ),
      ]
    ).leavingOut("mentions", "blank", "none", "indicators", "codebook", "marked", "unit")
  }
}
