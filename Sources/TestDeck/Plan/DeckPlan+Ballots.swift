/// The clean assessments.
extension DeckPlan {
  /// Spreads the assessments over officials, and those of each unit over its ballots.
  mutating func addCleanRecords() {
    var random = random(1)
    let counts = assessmentCounts(&random)
    var profiles = round.officials.enumerated().map { number, official in
      OfficialProfile(
        number: number, assessments: counts[number],
        codebook: round.codebooks[official.codebook], random: &random)
    }
    records.reserveCapacity(options.ballots)
    for unit in round.unitAreas.indices {
      let start = records.count
      addUnit(unit, counts, &profiles, &random)
      unitRecords.append(start..<records.count)
    }
    cleanRecords = records.count
  }

  /// As many ballots as the most assessed official of the unit has; the others are assessed on a
  /// random choice of them, so that every ballot assesses somebody.
  private mutating func addUnit(
    _ unit: Int, _ counts: [Int], _ profiles: inout [OfficialProfile], _ random: inout SplitMix64
  ) {
    let members = round.unitOfficials[unit]
    var left = members.map { counts[$0] }
    let number = left.max() ?? 0
    for index in 0..<number {
      let serial = index % 8 == 0 ? mint.shared(index) : mint.fresh()
      let ballot = ballots.count
      ballots.append(DeckBallot(unit: Int32(unit), serial: serial))
      for (place, official) in members.enumerated()
      where random.chance(left[place], of: number - index) {
        left[place] -= 1
        addRecord(ballot, official, profiles[official].marks(&random), &random)
      }
    }
  }

  private mutating func addRecord(
    _ ballot: Int, _ official: Int, _ marks: UInt64, _ random: inout SplitMix64
  ) {
    let isNone = marks == 0 && random.chance(6, of: 10)
    let comment =
      random.chance(8, of: 100) ? 1 + random.below(CommentTexts.all.count - 1) : 0
    records.append(
      DeckRecord(
        ballot: ballot, official: official, marks: marks, isNone: isNone, comment: UInt8(comment)))
  }

  /// How often each official is assessed; adds up to the number of ballots asked for.
  ///
  /// Where there are enough, some officials have one to four, and some a multiple of ten.
  private func assessmentCounts(_ random: inout SplitMix64) -> [Int] {
    let officials = round.officials.count
    let mean = options.ballots / officials
    var counts = Array(repeating: 0, count: officials)
    var left = options.ballots
    var weights = counts
    for number in counts.indices {
      if mean >= 10, OfficialProfile.hasFewBallots(number, options.theme) {
        counts[number] = options.theme == .longBien ? 3 + random.below(2) : 1 + random.below(4)
        left -= counts[number]
      } else {
        weights[number] = 60 + random.below(81)
      }
    }
    let total = left
    let sum = weights.reduce(0, +)
    for number in counts.indices where weights[number] > 0 {
      var share = total * weights[number] / sum
      if mean >= 30, OfficialProfile.isExact(number) { share -= share % 10 }
      counts[number] = share
      left -= share
    }
    // Official 0 is never exact and never has few, so there is always one that takes the rest.
    let plain = counts.indices.filter { weights[$0] > 0 && !OfficialProfile.isExact($0) }
    for (turn, number) in plain.enumerated() {
      let share = left / (plain.count - turn)
      counts[number] += share
      left -= share
    }
    return counts
  }
}
