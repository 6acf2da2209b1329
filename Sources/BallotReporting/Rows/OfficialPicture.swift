import BallotModel

/// One person's whole picture: status, reasons, and every share with its interval.
struct OfficialPicture {
  /// One group, parent or indicator.
  struct Share {
    enum Part: String {
      case group
      case parent
      case indicator

      var word: Words {
        switch self {
        case .group: .group
        case .parent: .parent
        case .indicator: .indicator
        }
      }
    }

    var part: Part
    var code: String
    var label: LocalizedText
    var count: Int
    var base: Int
    /// The two-sided 95 % interval.
    var interval: ClosedRange<Double>

    var share: ExactShare? { ExactShare(count, of: base) }
  }

  let flag: FlagRow
  /// The interval of the marked share; nil where there is none.
  let interval: ClosedRange<Double>?
  /// Groups, parents, then indicators, each in the codebook's order; empty where withheld.
  let shares: [Share]
  let codebook: Codebook

  /// - Returns: nil for an official that the round does not have.
  init?(
    _ results: Results, code: String, lower: (Int, Int) -> Double,
    interval: (Int, Int) -> ClosedRange<Double>
  ) {
    let round = results.round
    guard let result = results.officials.first(where: { round.officials[$0.official].code == code })
    else { return nil }
    let codebook = round.codebooks[round.officials[result.official].codebook]
    self.codebook = codebook
    flag = FlagRow(result, in: round, lower: lower)
    self.interval = flag.official.share.map { interval($0.count, $0.base) }
    guard let figures = flag.official.figures else {
      shares = []
      return
    }
    func list(
      _ part: Share.Part, _ counts: some Sequence<CodeCount>, _ labels: [LocalizedText]
    ) -> [Share] {
      zip(counts, labels).map { count, label in
        Share(
          part: part, code: count.code, label: label, count: count.count, base: figures.base,
          interval: interval(count.count, figures.base))
      }
    }
    shares =
      list(.group, figures.groups, codebook.groups.map(\.label))
      + list(.parent, figures.parents, codebook.parents.map(\.label))
      + list(.indicator, figures.indicators, codebook.indicators.map(\.label))
  }

  /// Named as in the other outputs; without any figure where there are too few ballots.
  var json: [(String, JSONText)] {
    guard case .object(var fields) = flag.json else { return [] }
    guard let figures = flag.official.figures else { return fields }
    fields += [
      ("none", .count(figures.none)), ("blank", .count(figures.blank)),
      ("mentions", .count(figures.mentions)), ("base", .count(figures.base)),
      ("interval", Self.json(interval)),
    ]
    for (name, part) in [("groups", Share.Part.group), ("parents", .parent)] {
      fields.append((name, Self.json(shares.filter { $0.part == part })))
    }
    fields.append(("indicators", Self.json(shares.filter { $0.part == .indicator })))
    return fields
  }

  private static func json(_ interval: ClosedRange<Double>?) -> JSONText {
    guard let interval else { return .null }
    return .array([.decimal(interval.lowerBound), .decimal(interval.upperBound)])
  }

  private static func json(_ shares: [Share]) -> JSONText {
    .array(
      shares.map { share in
        .object([
          ("code", .string(share.code)), ("count", .count(share.count)),
          ("share", .share(share.share)), ("interval", json(share.interval)),
        ])
      })
  }

  /// One line per share; a person with too few ballots has a line of stars.
  func flat(_ language: Language) -> Sheet {
    let code = flag.official.code
    var sheet = Sheet(
      shares,
      [(Column.text("official", .official), { (_: Share) in Cell.text(code) })] + columns(language))
    if flag.official.figures == nil {
      sheet.rows = [[.text(code)] + sheet.columns.dropFirst().map { _ in Cell.withheld }]
    }
    return sheet
  }

  /// The shares of one part, for a terminal.
  func table(_ part: Share.Part, _ language: Language) -> Sheet {
    Sheet(shares.filter { $0.part == part }, Array(columns(language).dropFirst()))
      .leavingOut("base")
  }

  private func columns(_ language: Language) -> [(Column, (Share) -> Cell)] {
    [
      (
        Column("part", ChartWords.part.text, isNumeric: false),
        { .word($0.part.rawValue, $0.part.word.text) }
      ),
      (.text("code", .code), { .text($0.code) }),
      (.text("label", .label), { .text($0.label[language]) }),
      (.number("count", .ballots), { .number($0.count) }),
      (.number("base", .base), { .number($0.base) }),
      (.number("share", .share), { .share($0.share) }),
      (
        Column("interval-lower", ChartWords.intervalLower.text, isNumeric: true),
        { .bound($0.interval.lowerBound) }
      ),
      (
        Column("interval-upper", ChartWords.intervalUpper.text, isNumeric: true),
        { .bound($0.interval.upperBound) }
      ),
    ]
  }
}
