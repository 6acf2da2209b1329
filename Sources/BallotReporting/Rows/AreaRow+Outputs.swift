import BallotModel

extension AreaRow {
  var json: JSONText {
    var fields: [(String, JSONText)] = [
      ("code", .string(code)), ("name", .string(name)), ("codebook", .string(codebook)),
      ("units", .count(units)), ("officials", .count(officials)),
    ]
    if let outline {
      fields += [("ballots", .count(outline.ballots)), ("marked", .count(outline.marked))]
    }
    if let figures {
      fields += [("none", .count(figures.none)), ("blank", .count(figures.blank))]
    }
    if let outline { fields.append(("mentions", .count(outline.mentions))) }
    if let indicators { fields.append(("indicators", CodeCount.json(indicators))) }
    fields.append(
      ("statuses", .object(statuses.map { ($0.status.rawValue, .count($0.count)) })))
    return .object(fields)
  }

  /// Named as in JSON; `indicators` is packed as `L01=3;L02=0`, since codebooks differ from row
  /// to row; a status has the column `statuses-` and its name, since `none` is a figure too.
  static func flat(_ rows: [AreaRow]) -> Sheet {
    let columns: [(Column, (AreaRow) -> Cell)] = [
      (.text("code", .code), { .text($0.code) }), (.text("name", .name), { .text($0.name) }),
      (.text("codebook", .codebook), { .text($0.codebook) }),
      (.number("units", .units), { .number($0.units) }),
      (.number("officials", .officials), { .number($0.officials) }),
      (.number("ballots", .ballots), { $0.outlineCell(\.ballots) }),
      (.number("marked", .marked), { $0.outlineCell(\.marked) }),
      (.number("none", .none), { $0.cell(\.none) }),
      (.number("blank", .blank), { $0.cell(\.blank) }),
      (.number("mentions", .mentions), { $0.outlineCell(\.mentions) }),
      (
        .text("indicators", .indicators),
        { row in row.indicators.map { .text(CodeCount.packed($0)) } ?? .withheld }
      ),
    ]
    return Sheet(rows, columns + statusColumns())
  }

  private static func statusColumns() -> [(Column, (AreaRow) -> Cell)] {
    Status.allCases.map { status in
      (
        .number("statuses-" + status.rawValue, status.word),
        { row in .number(row.statuses.first { $0.status == status }?.count ?? 0) }
      )
    }
  }

  /// What fits a terminal and a page.
  static func table(
    _ rows: [AreaRow], _ denominator: RoundSettings.Denominator, _ language: Language
  ) -> Sheet {
    let columns: [(Column, (AreaRow) -> Cell)] = [
      (.text("code", .code), { .text($0.code) }), (.text("name", .name), { .text($0.name) }),
      (.text("codebook", .codebook), { .text($0.codebook) }),
      (.number("units", .units), { .number($0.units) }),
      (.number("officials", .officials), { .number($0.officials) }),
      (.number("ballots", .ballots), { $0.outlineCell(\.ballots) }),
      (.number("marked", .marked), { $0.outlineCell(\.marked) }),
      (
        .number("share", .share),
        { $0.isShareWithheld(denominator) ? .withheld : .share($0.share(denominator)) }
      ),
      (.number("none", .none), { $0.cell(\.none) }),
      (.number("blank", .blank), { $0.cell(\.blank) }),
      (.number("mentions", .mentions), { $0.outlineCell(\.mentions) }),
      (
        .text("indicators", .leading),
        { CodeCount.leading($0.indicators, language) }
      ),
    ]
    return Sheet(rows, columns + statusColumns()).leavingOut(
      "statuses-none", "mentions", "blank", "none", "units", "statuses-on-hold", "indicators",
      "statuses-too-few-ballots", "statuses-watch", "statuses-meeting", "marked", "code")
  }

  /// The same without codes, for a page; `none`, the last status, is what is left.
  static func list(
    _ rows: [AreaRow], _ denominator: RoundSettings.Denominator, _ language: Language,
    _ names: AreaNames? = nil
  ) -> Sheet {
    var rows = rows
    if let names {
      for place in rows.indices { rows[place].name = names.name(rows[place].code) }
    }
    var sheet = table(rows, denominator, language)
    let dropped = sheet.columns.indices.filter {
      ["code", "mentions", "statuses-none"].contains(sheet.columns[$0].field)
    }
    for place in dropped.reversed() { sheet = sheet.without(place) }
    return sheet
  }
}
