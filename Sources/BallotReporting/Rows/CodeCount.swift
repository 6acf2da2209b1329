import BallotModel

/// How often one code was marked; lists of these keep the codebook's order.
package struct CodeCount: Equatable, Sendable {
  package var code: String
  package var count: Int

  /// `{"L01":3,"L02":0}`.
  static func json(_ counts: some Sequence<CodeCount>) -> JSONText {
    .object(counts.map { ($0.code, .count($0.count)) })
  }

  /// `L01=3;L02=0`, for one cell of CSV.
  static func packed(_ counts: some Sequence<CodeCount>) -> String {
    counts.map { "\($0.code)=\($0.count)" }.joined(separator: ";")
  }

  /// The three marked most often, ties in the codebook's order: `L07 12`, `L01 3`.
  static func leading(_ counts: CodeCounts<some Coded>?, _ language: Language) -> Cell {
    guard let counts else { return .withheld }
    let style = NumberStyle(language)
    return .texts(counts.leading(3).map { "\($0.code) \(style.whole($0.count))" })
  }
}
