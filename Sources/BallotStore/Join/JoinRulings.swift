import BallotModel

/// The counting team's rulings, by the hash of the ballot they speak of.
struct JoinRulings {
  private(set) var rulings: [RulingKey: JoinRuling] = [:]
  private var witnesses: [UInt64: UInt64] = [:]

  mutating func add(_ ruling: JoinRuling, _ key: RulingKey, witness: UInt64?) {
    rulings[key] = ruling
    if let witness { witnesses[key.ballot] = witness }
  }

  /// What was ruled of the official on the ballot, or of the ballot as a whole.
  @inline(__always)
  func ruling(ballot: UInt64, official: UInt32) -> JoinRuling? {
    if rulings.isEmpty { return nil }
    return rulings[RulingKey(ballot: ballot, official: official)]
      ?? rulings[RulingKey(ballot: ballot, official: Assessment.noOfficial)]
  }

  /// The rulings that speak of one of `entries`, which are of one ballot and official: of the
  /// official or of the whole ballot, and for `keep` of a file that holds one of them.
  func fitting(_ entries: ArraySlice<JoinEntry>) -> [RulingKey] {
    guard !rulings.isEmpty, let first = entries.first else { return [] }
    let keys = [
      RulingKey(ballot: first.ballot, official: first.official),
      RulingKey(ballot: first.ballot, official: Assessment.noOfficial),
    ]
    return keys.filter { key in
      switch rulings[key] {
      case .none: false
      case .some(.invalid): true
      case .some(.keep(let batches)): entries.contains { batches.contains($0.batch) }
      }
    }
  }

  /// The ruling to keep one of `entries`, which are of one ballot and official, if the files it means
  /// hold several versions, so that it decides nothing.
  func undecided(_ entries: ArraySlice<JoinEntry>) -> RulingKey? {
    guard let key = fitting(entries).first, case .keep(let batches) = rulings[key] else {
      return nil
    }
    let versions = Set(entries.lazy.filter { batches.contains($0.batch) }.map(\.version))
    return versions.count > 1 ? key : nil
  }

  /// The ballot's witness, where the ruling's serial was at hand in this run.
  func witness(ballot: UInt64) -> UInt64? { witnesses[ballot] }
}
