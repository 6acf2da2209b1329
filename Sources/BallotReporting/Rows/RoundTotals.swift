import BallotModel

/// The sums over a whole round, as far as they may be said.
struct RoundTotals: Equatable {
  /// Distinct ballots in the files; nil as soon as those of a unit are withheld.
  var found: Int?
  /// Nil as soon as one row of the top level is withheld: the sum would give it away.
  var outline: AreaResult.Outline?
  var figures: AreaResult.Figures?

  /// Sums of rows that stand in the outputs anyway.
  init(_ results: Results) {
    found = results.reconciliation.reduce(0) { sum, row in
      sum.flatMap { sum in row.found.map { sum + $0 } }
    }
    let rows = AreaRow.rows(results, level: 0)
    let outlines = rows.compactMap(\.outline)
    if outlines.count == rows.count {
      outline = outlines.reduce(AreaResult.Outline(ballots: 0, marked: 0, mentions: 0)) {
        AreaResult.Outline(
          ballots: $0.ballots + $1.ballots, marked: $0.marked + $1.marked,
          mentions: $0.mentions + $1.mentions)
      }
    }
    let all = rows.compactMap(\.figures)
    if all.count == rows.count {
      let zero = AreaResult.Figures(ballots: 0, marked: 0, none: 0, blank: 0, mentions: 0)
      figures = all.reduce(zero) {
        AreaResult.Figures(
          ballots: $0.ballots + $1.ballots, marked: $0.marked + $1.marked,
          none: $0.none + $1.none, blank: $0.blank + $1.blank,
          mentions: $0.mentions + $1.mentions)
      }
    }
  }

  /// Codes that say a record or file was not counted, and that do not depend on how often or in
  /// which files something was handed in.
  static func rejectedCodes(_ rejects: [RejectRow]) -> [FaultCode] {
    Set(rejects.map(\.fault.code)).filter { code in
      switch code {
      case .pathImportedBefore, .withdrawnBefore, .changedWhileRead, .duplicate, .conflict:
        false
      default:
        FaultCatalogue.entry(code).severity == .error && !code.rawValue.hasPrefix("Q")
      }
    }.sorted()
  }
}
