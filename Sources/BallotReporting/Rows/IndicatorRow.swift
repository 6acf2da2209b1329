package import BallotModel

/// The frequency of one indicator over all officials of its codebook.
package struct IndicatorRow: Equatable, Sendable {
  package var codebook: String
  package var code: String
  package var label: LocalizedText
  package var group: String
  package var parent: String?
  /// Nil where withheld.
  package var count: Int?
  package var base: Int?

  package init(_ result: IndicatorResult, in round: Round) {
    let codebook = round.codebooks[result.codebook]
    let indicator = codebook.indicators[result.position]
    self.codebook = codebook.id
    code = indicator.code
    label = indicator.label
    group = indicator.group
    parent = indicator.parent
    // Half of a share would give away nothing, but no reader expects it either.
    count = result.base == nil ? nil : result.count
    base = result.count == nil ? nil : result.base
  }

  /// All indicators, by codebook, then in its order.
  package static func rows(_ results: Results) -> [IndicatorRow] {
    results.indicators.map { IndicatorRow($0, in: results.round) }
  }

  var share: ExactShare? {
    guard let count, let base else { return nil }
    return ExactShare(count, of: base)
  }

  func json(_ language: Language) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("codebook", .string(codebook)), ("code", .string(code)),
      ("label", .string(label[language])), ("group", .string(group)),
      ("parent", .string(parent)),
    ]
    if let count, let base {
      fields += [("count", .count(count)), ("base", .count(base)), ("share", .share(share))]
    }
    return .object(fields)
  }

  /// The same columns in CSV and in tables.
  static func sheet(_ rows: [IndicatorRow], _ language: Language) -> Sheet {
    Sheet(
      rows,
      [
        (.text("codebook", .codebook), { .text($0.codebook) }),
        (.text("code", .code), { .text($0.code) }),
        (.text("label", .label), { .text($0.label[language]) }),
        (.text("group", .group), { .text($0.group) }),
        (.text("parent", .parent), { .text($0.parent) }),
        (.number("count", .count), { $0.count.map { .number($0) } ?? .withheld }),
        (.number("base", .base), { $0.base.map { .number($0) } ?? .withheld }),
        (.number("share", .share), { $0.count == nil ? .withheld : .share($0.share) }),
      ])
  }

  /// One codebook's rows, for a page, with the interval of each share where it is known how.
  static func list(
    _ rows: [IndicatorRow], _ language: Language, _ statistics: ChartStatistics? = nil
  ) -> Sheet {
    Sheet(
      rows,
      [
        (.text("code", .code), { .text($0.code) }),
        (.text("label", .label), { .text($0.label[language]) }),
        (.text("group", .group), { .text($0.group) }),
        (.text("parent", .parent), { .text($0.parent) }),
        (.number("count", .ballots), { $0.count.map { .number($0) } ?? .withheld }),
        (.number("base", .base), { $0.base.map { .number($0) } ?? .withheld }),
        (.number("share", .share), { $0.count == nil ? .withheld : .share($0.share) }),
      ] + intervalColumns(statistics))
  }

  private static func intervalColumns(
    _ statistics: ChartStatistics?
  ) -> [(Column, (IndicatorRow) -> Cell)] {
    guard let statistics else { return [] }
    func end(_ bound: KeyPath<ClosedRange<Double>, Double>) -> (IndicatorRow) -> Cell {
      { row in
        guard row.count != nil else { return .withheld }
        return .bound(row.share.map { statistics.interval($0.count, $0.base)[keyPath: bound] })
      }
    }
    return [
      (
        Column("interval-lower", ChartWords.intervalLower.text, isNumeric: true),
        end(\.lowerBound)
      ),
      (
        Column("interval-upper", ChartWords.intervalUpper.text, isNumeric: true),
        end(\.upperBound)
      ),
    ]
  }
}
