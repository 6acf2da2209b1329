import BallotModel

/// How often one code was marked; lists of these keep the codebook's order.
package struct CodeCount: Equatable, Sendable {
  package var code: String
  package var count: Int

  /// Pairs codes with counts that stand in the same order.
  static func pairs(_ codes: [String], _ counts: [Int]) -> [CodeCount] {
    zip(codes, counts).map { CodeCount(code: $0, count: $1) }
  }

  /// `{"L01":3,"L02":0}`.
  static func json(_ counts: [CodeCount]) -> JSONText {
    .object(counts.map { ($0.code, .count($0.count)) })
  }

  /// `L01=3;L02=0`, for one cell of CSV.
  static func packed(_ counts: [CodeCount]) -> String {
    counts.map { "\($0.code)=\($0.count)" }.joined(separator: ";")
  }

  /// The three marked most often, ties in the codebook's order: `L07 12`, `L01 3`.
  static func leading(_ counts: [CodeCount]?, _ language: Language) -> Cell {
    guard let counts else { return .withheld }
    let style = NumberStyle(language)
    let ranked = counts.enumerated().filter { $0.element.count > 0 }
      .sorted { left, right in
        left.element.count == right.element.count
          ? left.offset < right.offset : left.element.count > right.element.count
      }
    return .texts(
      ranked.prefix(3).map { "\($0.element.code) \(style.whole($0.element.count))" })
  }
}
