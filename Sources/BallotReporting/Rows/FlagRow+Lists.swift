import BallotModel

extension FlagRow {
  /// A list on a page: reasons written out, and the indicators named most often.
  ///
  /// - Parameter rows: in the order of lists, as for `names`.
  static func list(
    _ rows: [FlagRow], _ language: Language, _ names: AreaNames? = nil
  ) -> Sheet {
    let columns: [(Column, ((Int, FlagRow)) -> Cell)] = [
      (.number("ordinal", .ordinal), { .number($0.0) }),
      (.text("official", .official), { $0.1.identity }),
      (.text("unit", .unit), { .text($0.1.official.unitName(names)) }),
      (.number("ballots", .ballots), { $0.1.official.cell(\.ballots) }),
      (.number("marked", .marked), { $0.1.official.cell(\.marked) }),
      (.number("share", .share), { $0.1.official.shareCell }),
      (.number("lower", .lower), { $0.1.lowerCell }),
      (.text("reasons", .reasons), { .texts($0.1.sentences(language)) }),
      (
        .text("indicators", .leading),
        { CodeCount.leading($0.1.official.figures?.indicators, language) }
      ),
    ]
    return Sheet(numbered(rows), columns)
  }

  /// Officials and their status, without any figure.
  static func names(_ rows: [FlagRow], _ names: AreaNames? = nil) -> Sheet {
    let columns: [(Column, ((Int, FlagRow)) -> Cell)] = [
      (.number("ordinal", .ordinal), { .number($0.0) }),
      (.text("official", .official), { .text($0.1.official.code) }),
      (.text("name", .name), { .text($0.1.official.name) }),
      (.text("position", .position), { .text($0.1.official.position) }),
      (.text("unit", .unit), { .text($0.1.official.unitName(names)) }),
      (.text("status", .status), { $0.1.statusCell }),
    ]
    return Sheet(numbered(rows), columns)
  }

  private static func numbered(_ rows: [FlagRow]) -> [(Int, FlagRow)] {
    rows.enumerated().map { ($0.offset + 1, $0.element) }
  }

  private var identity: Cell { .texts([official.name, official.position, official.code]) }

  var statusCell: Cell { .word(official.status.rawValue, official.status.word.text) }
}
