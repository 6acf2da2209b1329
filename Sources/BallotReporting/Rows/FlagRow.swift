package import BallotModel

/// One official on the list of those to meet or watch, with the reasons.
package struct FlagRow: Equatable, Sendable {
  package var official: OfficialRow
  /// One-sided 95 % Wilson bound of the marked share; nil where there is no share.
  package var lower: Double?
  package var reasons: [ReasonRow]
  /// The reasons as sentences of one language, if they were written beforehand.
  private var written: [Language: [String]] = [:]

  /// The officials with status meeting or watch, or `all` of them; by code.
  ///
  /// - Parameter lower: the one-sided 95 % lower bound of a count of a base.
  package static func rows(
    _ results: Results, all: Bool, lower: (Int, Int) -> Double
  ) -> [FlagRow] {
    let round = results.round
    let listed = results.officials.filter { all || isListed($0.status) }
    // Rows are large: what is sorted is their codes.
    let codes = listed.map { round.officials[$0.official].code }
    return listed.indices.sorted { ByteOrder.precedes(codes[$0], codes[$1]) }.map {
      FlagRow(listed[$0], in: round, lower: lower)
    }
  }

  /// Whether those with this status are to be met or watched.
  private static func isListed(_ status: Status) -> Bool { status == .meeting || status == .watch }

  var isListed: Bool { Self.isListed(official.status) }

  /// One official's row.
  init(_ result: OfficialResult, in round: Round, lower: (Int, Int) -> Double) {
    let row = OfficialRow(result, in: round)
    let codebook = round.codebooks[round.officials[result.official].codebook]
    official = row
    self.lower = row.share.map { lower($0.count, $0.base) }
    reasons =
      row.figures == nil
      ? [] : result.reasons.map { ReasonRow($0, codebook: codebook, policy: round.policy) }
  }

  /// The same, the unit told apart from its namesakes.
  func named(by names: AreaNames) -> FlagRow {
    var row = self
    row.official.unitName = names.name(official.unit)
    return row
  }

  var lowerCell: Cell { official.figures == nil ? .withheld : .bound(lower) }

  /// The reasons as sentences that a person can check.
  ///
  /// - Parameter action: only those that call for it; all of them if nil.
  package func sentences(_ language: Language, for action: Action? = nil) -> [String] {
    let sentences = written[language] ?? reasons.map { ReasonSentence.of($0, in: self, language) }
    guard let action else { return sentences }
    return zip(reasons, sentences).compactMap { $0.reason.action == action ? $1 : nil }
  }

  /// Writes the sentences of `language` once for all that ask for them.
  mutating func writeSentences(_ language: Language) {
    written[language] = sentences(language)
  }
}
