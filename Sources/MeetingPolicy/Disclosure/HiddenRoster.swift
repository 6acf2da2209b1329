import BallotModel

/// Everyone hidden, with what the other outputs say of them anyway.
struct HiddenRoster {
  /// Per codebook, in the roster's order.
  let officials: [[HiddenOfficial]]
  /// Per unit with hidden officials, the ballots found that no shown official explains; only where
  /// each record is a ballot of its own, so that all officials of the unit share the found ballots.
  let shared: [Int: Int]
  /// By area index: the units whose valid and invalid ballots would tell of a hidden official.
  let unitsWithoutValid: Set<Int>

  init(round: Round, tally: Tally, statuses: [Status]) {
    let most = max(round.policy.minimumBallots, Policy.floor) - 1
    let ownUnitOnly = round.settings.crossUnit == .reject
    let foundInAll = tally.ballots.reduce(0) { $0 + $1.found }
    var shown: [Int: Int] = [:]
    var hiddenUnits: Set<Int> = []
    for (index, official) in round.officials.enumerated() {
      if statuses[index] == .tooFewBallots {
        hiddenUnits.insert(official.unit)
      } else {
        shown[official.unit, default: 0] += tally.officials[index].ballots
      }
    }
    var shared: [Int: Int] = [:]
    if round.settings.serials == .none, ownUnitOnly {
      for unit in hiddenUnits {
        shared[unit] = max(tally.ballots[unit].found - shown[unit, default: 0], 0)
      }
    }
    var officials: [[HiddenOfficial]] = Array(repeating: [], count: round.codebooks.count)
    for (index, official) in round.officials.enumerated()
    where statuses[index] == .tooFewBallots {
      let unit = official.unit
      let found = ownUnitOnly ? shared[unit] ?? tally.ballots[unit].found : foundInAll
      officials[official.codebook].append(
        HiddenOfficial(
          official: index, unit: unit, tally: tally.officials[index], most: min(most, found)))
    }
    self.officials = officials
    self.shared = shared
    unitsWithoutValid = Self.unitsWithoutValid(
      round: round, tally: tally, hiddenUnits: hiddenUnits, shown: shown, most: most)
  }

  /// Valid ballots are shown where they say nothing of a hidden official: where the shown officials'
  /// ballots may make up all of them, and there are no fewer than a hidden official can have.
  private static func unitsWithoutValid(
    round: Round, tally: Tally, hiddenUnits: Set<Int>, shown: [Int: Int], most: Int
  ) -> Set<Int> {
    func tells(valid: Int, shown: Int) -> Bool {
      round.settings.serials == .none || valid < most || valid > shown
    }
    switch round.settings.crossUnit {
    case .reject:
      return hiddenUnits.filter { unit in
        tally.ballots[unit].found > 0
          && tells(valid: tally.ballots[unit].valid, shown: shown[unit, default: 0])
      }
    case .allow:
      let valid = tally.ballots.reduce(0) { $0 + $1.valid }
      guard !hiddenUnits.isEmpty, tells(valid: valid, shown: shown.values.reduce(0, +)) else {
        return []
      }
      return Set(round.areas.indices.filter { round.areas[$0].level == round.unitLevel })
    }
  }
}
