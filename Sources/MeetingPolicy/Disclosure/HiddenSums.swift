import BallotModel

/// The sums over the hidden officials of one cell of published basic figures.
struct HiddenSums {
  var marked = 0
  var none = 0
  var blank = 0
  /// Per position in the codebook.
  var indicators: [Int]

  init(positions: Int) {
    indicators = Array(repeating: 0, count: positions)
  }

  var ballots: Int { marked + none + blank }

  mutating func add(_ tally: OfficialTally) {
    marked += tally.marked
    none += tally.none
    blank += tally.blank
    for (position, count) in tally.indicators.enumerated() { indicators[position] += count }
  }
}
