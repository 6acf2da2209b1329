import BallotModel

/// The frequency of each indicator over all officials of its codebook.
enum IndicatorTotals {
  /// Sorted by the codebook's identifier, then position.
  ///
  /// - Complexity: O(officials × indicators).
  static func rows(round: Round, tally: Tally, disclosure: Disclosure) -> [IndicatorResult] {
    var counts = round.codebooks.map { Array(repeating: 0, count: $0.indicators.count) }
    var bases = Array(repeating: 0, count: round.codebooks.count)
    for (official, own) in zip(round.officials, tally.officials) {
      bases[official.codebook] += own.base(round.settings.denominator)
      for (position, count) in own.indicators.enumerated() {
        counts[official.codebook][position] += count
      }
    }
    let order = round.codebooks.indices.sorted { round.codebooks[$0].id < round.codebooks[$1].id }
    return order.flatMap { codebook in
      counts[codebook].enumerated().map { position, count in
        IndicatorResult(
          codebook: codebook, position: position,
          count: disclosure.showsTotal(codebook: codebook, position: position) ? count : nil,
          base: disclosure.showsBase(codebook: codebook) ? bases[codebook] : nil)
      }
    }
  }
}
