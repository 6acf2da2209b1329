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
  /// By area index: the units whose number of ballots would do so.
  let unitsWithoutFound: Set<Int>

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
      if found == 0 { continue }
      officials[official.codebook].append(
        HiddenOfficial(
          official: index, unit: unit, tally: tally.officials[index], most: min(most, found)))
    }
    self.officials = officials
    self.shared = shared
    unitsWithoutFound = Self.unitsWithoutFound(
      round: round, tally: tally, hidden: officials.joined().map { ($0.unit, $0.most) },
      shown: shown)
    unitsWithoutValid = Self.unitsWithoutValid(
      round: round, tally: tally, hiddenUnits: hiddenUnits, shown: shown, most: most)
  }

  /// The ballots found are shown where they leave open how many of them assess a hidden official:
  /// where what the shown officials don't explain is less than all that the hidden ones can have.
  private static func unitsWithoutFound(
    round: Round, tally: Tally, hidden: [(unit: Int, most: Int)], shown: [Int: Int]
  ) -> Set<Int> {
    var room: [Int: Int] = [:]
    for official in hidden { room[official.unit, default: 0] += official.most }
    switch round.settings.crossUnit {
    case .reject:
      return Set(
        room.filter { unit, most in
          tally.ballots[unit].found - shown[unit, default: 0] >= most
        }.keys)
    case .allow:
      let found = tally.ballots.reduce(0) { $0 + $1.found }
      guard !room.isEmpty,
        found - shown.values.reduce(0, +) >= room.values.reduce(0, +)
      else { return [] }
      return Set(round.areas.indices.filter { round.areas[$0].level == round.unitLevel })
    }
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
