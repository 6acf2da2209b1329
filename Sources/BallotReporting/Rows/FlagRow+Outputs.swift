import BallotModel

extension FlagRow {
  var json: JSONText {
    var fields: [(String, JSONText)] = [
      ("official", .string(official.code)), ("name", .string(official.name)),
      ("position", .string(official.position)), ("unit", .string(official.unit)),
      ("areas", LevelCode.json(official.areas)), ("codebook", .string(official.codebook)),
      ("status", .string(official.status.rawValue)),
    ]
    if let figures = official.figures {
      fields += [
        ("ballots", .count(figures.ballots)), ("marked", .count(figures.marked)),
        ("share", .share(official.share)), ("lower", .decimal(lower)),
      ]
    }
    fields.append(("reasons", .array(reasons.map(\.json))))
    return .object(fields)
  }

  /// One line per reason (one without reasons has one line too), named as in JSON; where a
  /// reason's field has the name of one of the official's, it is prefixed with `reason-`.
  static func flat(_ rows: some Sequence<FlagRow>, levels: [String]) -> Sheet {
    let lines = rows.flatMap { row in
      row.reasons.isEmpty ? [FlagLine(row, nil)] : row.reasons.map { FlagLine(row, $0) }
    }
    let head: [(Column, (FlagLine) -> Cell)] = [
      (.text("official", .official), { .text($0.flag.official.code) }),
      (.text("name", .name), { .text($0.flag.official.name) }),
      (.text("position", .position), { .text($0.flag.official.position) }),
      (.text("unit", .unit), { .text($0.flag.official.unit) }),
    ]
    let figures: [(Column, (FlagLine) -> Cell)] = [
      (.text("codebook", .codebook), { .text($0.flag.official.codebook) }),
      (.text("status", .status), { $0.flag.statusCell }),
      (.number("ballots", .ballots), { $0.flag.official.cell(\.ballots) }),
      (.number("marked", .marked), { $0.flag.official.cell(\.marked) }),
      (.number("share", .share), { $0.flag.official.shareCell }),
      (.number("lower", .lower), { $0.flag.lowerCell }),
    ]
    let reason: [(Column, (FlagLine) -> Cell)] = [
      (.text("rule", .rule), { .text($0.reason?.reason.rule) }),
      (.text("kind", .kind), { .text($0.reason?.reason.kind) }),
      (.text("action", .action), { .text($0.reason?.reason.action.rawValue) }),
      (.text("subject", .subject), { .text($0.reason?.reason.subject) }),
      (.number("count", .count), { .number($0.reason?.reason.count) }),
      (.number("base", .base), { .number($0.reason?.reason.base) }),
      (.number("reason-share", .share), { .share($0.reason?.share) }),
      (.number("reason-lower", .lower), { .bound($0.reason?.reason.lower) }),
      (.number("threshold", .threshold), { $0.reason?.thresholdCell ?? .missing }),
      (.number("p", .rawProbability), { .probability($0.reason?.reason.p) }),
      (.number("q", .adjustedProbability), { .probability($0.reason?.reason.q) }),
    ]
    return Sheet(
      lines, head + OfficialRow.levelColumns(levels, \.flag.official.areas) + figures + reason)
  }

  /// What fits a terminal: the rules that fired, whose sentences stand below the table.
  ///
  /// - Parameter rows: in the order of lists.
  static func table(_ rows: [FlagRow]) -> Sheet {
    Sheet(
      rows,
      [
        (.text("unit", .unit), { .text($0.official.unit) }),
        (.text("official", .official), { .text($0.official.code) }),
        (.text("name", .name), { .text($0.official.name) }),
        (.text("position", .position), { .text($0.official.position) }),
        (.text("status", .status), { $0.statusCell }),
        (.number("ballots", .ballots), { $0.official.cell(\.ballots) }),
        (.number("marked", .marked), { $0.official.cell(\.marked) }),
        (.number("share", .share), { $0.official.shareCell }),
        (.number("lower", .lower), { $0.lowerCell }),
      ]
    ).leavingOut("position", "lower", "marked", "name")
  }
}
