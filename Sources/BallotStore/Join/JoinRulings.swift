import BallotModel

/// The counting team's rulings, by the hash of the ballot they speak of.
struct JoinRulings {
  private struct Key: Hashable {
    var ballot: UInt64
    var official: UInt32
  }

  private var rulings: [Key: JoinRuling] = [:]
  private var witnesses: [UInt64: UInt64] = [:]

  /// - Parameter official: `Assessment.noOfficial` for the whole ballot.
  mutating func add(_ ruling: JoinRuling, ballot: UInt64, official: UInt32, witness: UInt64?) {
    rulings[Key(ballot: ballot, official: official)] = ruling
    if let witness { witnesses[ballot] = witness }
  }

  /// What was ruled of the official on the ballot, or of the ballot as a whole.
  @inline(__always)
  func ruling(ballot: UInt64, official: UInt32) -> JoinRuling? {
    if rulings.isEmpty { return nil }
    return rulings[Key(ballot: ballot, official: official)]
      ?? rulings[Key(ballot: ballot, official: Assessment.noOfficial)]
  }

  /// The ballot's witness, where the ruling's serial was at hand in this run.
  func witness(ballot: UInt64) -> UInt64? { witnesses[ballot] }
}
