import BallotModel

/// Sums over the officials of each area and codebook.
struct AreaRollUp {
  /// The sum over one area and codebook.
  private struct Sum {
    var units: Set<Int> = []
    var officials = 0
    var figures = AreaResult.Figures(ballots: 0, marked: 0, none: 0, blank: 0, mentions: 0)
    var indicators: [Int]
    var statuses = Dictionary(uniqueKeysWithValues: Status.allCases.map { ($0, 0) })

    mutating func add(_ tally: OfficialTally, unit: Int, status: Status) {
      units.insert(unit)
      officials += 1
      figures.ballots += tally.ballots
      figures.marked += tally.marked
      figures.none += tally.none
      figures.blank += tally.blank
      figures.mentions += tally.mentions
      for (position, count) in tally.indicators.enumerated() { indicators[position] += count }
      statuses[status, default: 0] += 1
    }
  }

  private struct Key: Hashable {
    var area: Int
    var codebook: Int
  }

  private let round: Round
  private let tally: Tally
  private let statuses: [Status]

  init(round: Round, tally: Tally, statuses: [Status]) {
    self.round = round
    self.tally = tally
    self.statuses = statuses
  }

  /// One row per area of the level and codebook that has officials there, sorted by the area's code,
  /// then the codebook's identifier.
  ///
  /// - Complexity: O(officials × indicators).
  func rows(atLevel level: Int, disclosure: Disclosure) -> [AreaResult] {
    var sums: [Key: Sum] = [:]
    for (index, official) in round.officials.enumerated() {
      guard let area = round.ancestor(of: official.unit, atLevel: level) else { continue }
      let positions = round.codebooks[official.codebook].indicators.count
      sums[
        Key(area: area, codebook: official.codebook),
        default: Sum(indicators: Array(repeating: 0, count: positions))
      ].add(tally.officials[index], unit: official.unit, status: statuses[index])
    }
    return sums.map { row($0, $1, disclosure: disclosure) }.sorted {
      (round.areas[$0.area].code, round.codebooks[$0.codebook].id)
        < (round.areas[$1.area].code, round.codebooks[$1.codebook].id)
    }
  }

  private func row(_ key: Key, _ sum: Sum, disclosure: Disclosure) -> AreaResult {
    let isOutlined = disclosure.showsOutline(area: key.area, codebook: key.codebook)
    let isFull = disclosure.showsFigures(area: key.area, codebook: key.codebook)
    let outline = AreaResult.Outline(
      ballots: sum.figures.ballots, marked: sum.figures.marked, mentions: sum.figures.mentions)
    return AreaResult(
      area: key.area, codebook: key.codebook, units: sum.units.count, officials: sum.officials,
      figures: isFull ? sum.figures : nil,
      indicators: disclosure.showsIndicators(area: key.area, codebook: key.codebook)
        ? sum.indicators : nil,
      statuses: sum.statuses, outline: isOutlined && !isFull ? outline : nil)
  }
}
