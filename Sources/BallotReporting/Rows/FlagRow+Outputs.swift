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
  static func flat(_ rows: [FlagRow], levels: [String]) -> Sheet {
    let lines = rows.flatMap { row -> [(FlagRow, ReasonRow?)] in
      row.reasons.isEmpty ? [(row, nil)] : row.reasons.map { (row, $0) }
    }
    typealias Line = (FlagRow, ReasonRow?)
    let head: [(Column, (Line) -> Cell)] = [
      (.text("official", .official), { .text($0.0.official.code) }),
      (.text("name", .name), { .text($0.0.official.name) }),
      (.text("position", .position), { .text($0.0.official.position) }),
      (.text("unit", .unit), { .text($0.0.official.unit) }),
    ]
    let figures: [(Column, (Line) -> Cell)] = [
      (.text("codebook", .codebook), { .text($0.0.official.codebook) }),
      (.text("status", .status), { $0.0.statusCell }),
      (.number("ballots", .ballots), { $0.0.official.cell(\.ballots) }),
      (.number("marked", .marked), { $0.0.official.cell(\.marked) }),
      (.number("share", .share), { $0.0.official.shareCell }),
      (.number("lower", .lower), { $0.0.lowerCell }),
    ]
    let reason: [(Column, (Line) -> Cell)] = [
      (.text("rule", .rule), { .text($0.1?.reason.rule) }),
      (.text("kind", .kind), { .text($0.1?.reason.kind) }),
      (.text("action", .action), { .text($0.1?.reason.action.rawValue) }),
      (.text("subject", .subject), { .text($0.1?.reason.subject) }),
      (.number("count", .count), { .number($0.1?.reason.count) }),
      (.number("base", .base), { .number($0.1?.reason.base) }),
      (.number("reason-share", .share), { .share($0.1?.share) }),
      (.number("reason-lower", .lower), { .bound($0.1?.reason.lower) }),
      (.number("threshold", .threshold), { $0.1?.thresholdCell ?? .missing }),
      (.number("p", .rawProbability), { .probability($0.1?.reason.p) }),
      (.number("q", .adjustedProbability), { .probability($0.1?.reason.q) }),
    ]
    return Sheet(
      lines, head + OfficialRow.levelColumns(levels, \.0.official.areas) + figures + reason)
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
