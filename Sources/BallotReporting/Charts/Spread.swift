import BallotModel

/// How the officials' marked shares spread in each area of one level, for one codebook.
struct Spread {
  /// One area's shares, ascending.
  struct Row {
    var name: String
    var shares: [ExactShare]

    /// The share at `quarter` (0…4) by the nearest rank: always one that somebody has.
    func quartile(_ quarter: Int) -> ExactShare? {
      guard !shares.isEmpty else { return nil }
      let rank = (quarter * shares.count + 3) / 4
      return shares[min(max(rank - 1, 0), shares.count - 1)]
    }
  }

  let codebook: String
  let level: String
  let rows: [Row]

  /// - Parameters:
  ///   - level: index into the round's levels.
  ///   - officials: those of another codebook or without a shown share are left out.
  /// - Returns: nil where nobody is left.
  init?(
    codebook: String, level: Int, round: Round, names: AreaNames, officials: [OfficialRow]
  ) {
    var areas: [Int: [ExactShare]] = [:]
    for official in officials where official.codebook == codebook {
      guard let share = official.share,
        let area = round.ancestor(of: round.officials[official.place].unit, atLevel: level)
      else { continue }
      areas[area, default: []].append(share)
    }
    guard !areas.isEmpty else { return nil }
    self.codebook = codebook
    self.level = round.levels[level]
    rows = areas.sorted { $0.key < $1.key }
      .map { area, shares in
        Row(name: names.name(round.areas[area].code), shares: shares.sorted { $0.isLess(than: $1) })
      }
  }
}
