import BallotModel

/// The counts of one official or of many.
struct ExpectedFigures {
  var marked = 0
  var none = 0
  var blank = 0
  /// Per indicator, parent and group of the codebook, in its order.
  var indicators: [Int]
  var parents: [Int]
  var groups: [Int]

  init(codebook: Codebook) {
    indicators = Array(repeating: 0, count: codebook.indicators.count)
    parents = Array(repeating: 0, count: codebook.parents.count)
    groups = Array(repeating: 0, count: codebook.groups.count)
  }

  var ballots: Int { marked + none + blank }

  var mentions: Int { indicators.reduce(0, +) }

  mutating func add(_ other: ExpectedFigures) {
    marked += other.marked
    none += other.none
    blank += other.blank
    for place in indicators.indices { indicators[place] += other.indicators[place] }
    for place in parents.indices { parents[place] += other.parents[place] }
    for place in groups.indices { groups[place] += other.groups[place] }
  }
}
