import BallotModel

/// Counts one official's assessments one bit at a time: slow, and plainly right.
struct NaiveCount {
  let codebook: Codebook

  func tally(of assessments: [(kind: AssessmentKind, marks: UInt64)]) -> OfficialTally {
    var tally = OfficialTally(codebook: codebook)
    for (kind, marks) in assessments {
      switch kind {
      case .none: tally.none += 1
      case .blank: tally.blank += 1
      case .marked: add(marks, to: &tally)
      case .contradictory, .spoiled, .rejected, .presence: break
      }
    }
    return tally
  }

  private func add(_ marks: UInt64, to tally: inout OfficialTally) {
    tally.marked += 1
    var isCriticised = false
    for (position, indicator) in codebook.indicators.enumerated()
    where marks >> UInt64(position) & 1 == 1 {
      tally.indicators[position] += 1
      if indicator.polarity == .negative { isCriticised = true }
    }
    if isCriticised { tally.criticised += 1 }
    for (index, group) in codebook.groups.enumerated()
    where (0..<64).contains(where: { group.members.contains($0) && marks >> UInt64($0) & 1 == 1 }) {
      tally.groups[index] += 1
    }
    for (index, parent) in codebook.parents.enumerated()
    where (0..<64).contains(where: { parent.members.contains($0) && marks >> UInt64($0) & 1 == 1 })
    {
      tally.parents[index] += 1
    }
  }
}
