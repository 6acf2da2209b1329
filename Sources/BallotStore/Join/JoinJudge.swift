import BallotModel

/// Decides of all entries of one ballot and official together (contract, section 4).
///
/// A pure function of the set of entries: their order decides nothing but which of several equal
/// copies is called the duplicate.
struct JoinJudge {
  let blank: RoundSettings.Blank

  /// The verdicts of `entries`, in their order, and the index of the entry that stays counted.
  ///
  /// - Parameter entries: comparable ones of one ballot and official, by batch; one per version
  ///   and batch.
  func verdicts(
    _ entries: ArraySlice<JoinEntry>, ruling: JoinRuling?
  ) -> (verdicts: [JoinVerdict], winner: Int?) {
    var verdicts: [JoinVerdict] = []
    var winner: Int?
    var unseen = Set(entries.lazy.map(\.version))
    let isContested = unseen.count > 1
    let kept = keptVersion(entries, ruling)
    for (index, entry) in zip(entries.indices, entries) {
      guard unseen.remove(entry.version) != nil else {
        verdicts.append(.duplicate)
        continue
      }
      let verdict: JoinVerdict =
        ruling == .invalid
        ? .invalid(.ruledInvalid)
        : isContested && kept != entry.version ? .conflict : alone(entry.kind)
      if case .counted = verdict { winner = index }
      verdicts.append(verdict)
    }
    return (verdicts, winner)
  }

  /// The verdict on a version that no other contradicts.
  func alone(_ kind: AssessmentKind) -> JoinVerdict {
    switch kind {
    case .marked, .none: .counted(kind)
    case .blank: blank == .invalid ? .invalid(.blankNotAllowed) : .counted(.blank)
    case .contradictory: .invalid(.contradictory)
    case .spoiled: .invalid(.spoiled)
    case .rejected, .presence: .invalid(.spoiled)
    }
  }

  /// Whether an assessment of `kind` lies in the blocks that are counted.
  func isCountable(_ kind: AssessmentKind) -> Bool {
    if case .counted = alone(kind) { return true }
    return false
  }

  /// The version that a ruling keeps: the only one that the named file holds.
  private func keptVersion(_ entries: ArraySlice<JoinEntry>, _ ruling: JoinRuling?) -> UInt64? {
    guard case .keep(let batches) = ruling else { return nil }
    let versions = Set(entries.lazy.filter { batches.contains($0.batch) }.map(\.version))
    return versions.count == 1 ? versions.first : nil
  }
}
