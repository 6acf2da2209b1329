import BallotModel

/// One pass of the join over all entries of a round, range of ballots by range.
///
/// Everything that depends on more than one file is worked out here, from the entries alone: the
/// outcome of each batch, the ballots of each unit, and what must be taken back from the counted
/// blocks. So it is the same whatever the files' order, split or number.
final class JoinPass {
  /// Where a pass gets the marks of entries that are already stored.
  protocol Contents {
    /// The marks of `entry`, of kind `marked` and already stored, found by trying the mark sets of
    /// its block against its hash; `witness` is the ballot's.
    func marks(of entry: JoinEntry, witness: UInt64) throws(StoreError) -> UInt64?
  }

  private let judge: JoinJudge
  private let rulings: JoinRulings
  private let contents: any Contents
  private let firstBatch: UInt32

  /// Per batch, counted from the first.
  private(set) var outcomes: [BatchOutcome]
  /// Per area index.
  private(set) var ballots: [UnitBallots]
  /// To be taken back from the blocks: repeats and conflicts, by official.
  private(set) var corrections: [UInt32: MaskBlock] = [:]
  /// Places of new records, by batch and code.
  private(set) var places: [UInt32: [FaultCode: PlaceList]] = [:]
  /// Ballots both spoiled and assessed, per area index.
  private(set) var spoiledAndAssessed: [Int: Int] = [:]

  /// - Parameters:
  ///   - firstBatch: the batch whose outcome stands first in `outcomes`.
  ///   - outcomes: what is known of each batch beforehand: its rejected and repeated records, where
  ///     it is already stored; nothing for new ones.
  init(
    settings: RoundSettings, rulings: JoinRulings, contents: any Contents,
    firstBatch: UInt32, outcomes: [BatchOutcome], areas: Int
  ) {
    judge = JoinJudge(blank: settings.blank)
    self.rulings = rulings
    self.contents = contents
    self.firstBatch = firstBatch
    self.outcomes = outcomes
    ballots = Array(repeating: UnitBallots(), count: areas)
  }

  /// What one range leaves behind.
  struct RangeOutput {
    /// Entries to be stored, in order.
    var entries: [JoinEntry] = []
    /// New assessments for the counted blocks.
    var counted: [CountedMarks] = []
    /// Contents of all contested versions of the range.
    var contested: [ContestedContent] = []
  }

  /// Joins all the entries of one range of ballots.
  ///
  /// - Parameters:
  ///   - entries: stored and new, in any order.
  ///   - known: what is already known of contested versions in this range.
  func join(
    _ unsorted: [JoinEntry], known: [ContestedContent]
  ) throws(StoreError) -> RangeOutput {
    let entries = JoinParts.merged(unsorted.sorted(by: JoinEntry.precedes))
    var output = RangeOutput()
    output.entries.reserveCapacity(entries.count)
    var knownMarks: [ContestedKey: UInt64] = [:]
    for item in known { knownMarks[ContestedKey(item)] = item.marks }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].ballot == entries[start].ballot { end += 1 }
      try joinBallot(entries[start..<end], knownMarks, &output)
      start = end
    }
    return output
  }

  private func joinBallot(
    _ entries: ArraySlice<JoinEntry>, _ known: [ContestedKey: UInt64], _ output: inout RangeOutput
  ) throws(StoreError) {
    var isValid = false
    var isSpoiled = false
    var isAssessed = false
    var start = entries.startIndex
    while start < entries.endIndex {
      var end = start + 1
      while end < entries.endIndex, entries[end].official == entries[start].official { end += 1 }
      let group = entries[start..<end]
      start = end
      noteRejected(group)
      let comparable = distinct(group)
      guard let first = comparable.first else { continue }
      if first.kind == .spoiled { isSpoiled = true } else { isAssessed = true }
      if try settle(comparable, known, &output) { isValid = true }
      output.entries.append(contentsOf: comparable.lazy.filter { !$0.staysStored })
    }
    keepPresence(entries, &output)
    guard let unit = entries.first(where: { $0.unit != Assessment.noUnit })?.unit else { return }
    ballots[Int(unit)].found += 1
    if isValid { ballots[Int(unit)].valid += 1 }
    if isSpoiled, isAssessed { spoiledAndAssessed[Int(unit), default: 0] += 1 }
  }

  /// Counts rejected records, which are never compared.
  private func noteRejected(_ group: ArraySlice<JoinEntry>) {
    for entry in group where entry.isNew && entry.kind == .rejected {
      outcomes[Int(entry.batch - firstBatch)].rejected += 1
    }
  }

  /// The comparable entries of `group`, one per version and batch; further copies in the same
  /// batch are duplicates whatever else there is.
  private func distinct(_ group: ArraySlice<JoinEntry>) -> ArraySlice<JoinEntry> {
    var kept: [JoinEntry] = []
    for entry in group where entry.isComparable {
      if kept.contains(where: { $0.batch == entry.batch && $0.version == entry.version }) {
        outcomes[Int(entry.batch - firstBatch)].repeated += 1
        notePlace(entry, .duplicate)
      } else {
        kept.append(entry)
      }
    }
    return kept[...]
  }

  /// Applies the verdicts to one official's entries on one ballot; true if one of them is counted.
  private func settle(
    _ entries: ArraySlice<JoinEntry>, _ known: [ContestedKey: UInt64],
    _ output: inout RangeOutput
  ) throws(StoreError) -> Bool {
    let first = entries[entries.startIndex]
    let ruling = rulings.ruling(ballot: first.ballot, official: first.official)
    for entry in entries where entry.isNew && judge.isCountable(entry.kind) {
      output.counted.append(
        CountedMarks(
          marks: entry.marks, official: entry.official, batch: entry.batch,
          kindCode: entry.kindCode))
    }
    if entries.count == 1, ruling == nil {
      let verdict = judge.alone(first.kind)
      apply(verdict, first)
      if case .counted = verdict { return true }
      return false
    }
    let (verdicts, winner) = judge.verdicts(entries, ruling: ruling)
    for (entry, verdict) in zip(entries, verdicts) { apply(verdict, entry) }
    try takeBack(entries, winner, known, &output)
    return winner != nil
  }

  /// Notes what the blocks hold too much: every countable entry but the winner.
  private func takeBack(
    _ entries: ArraySlice<JoinEntry>, _ winner: Int?, _ known: [ContestedKey: UInt64],
    _ output: inout RangeOutput
  ) throws(StoreError) {
    let witness =
      entries.first(where: \.isNew)?.witness
      ?? rulings.witness(ballot: entries[entries.startIndex].ballot)
    var inHand: [UInt32: UInt64] = [:]
    for entry in entries where entry.isNew && entry.kind == .marked {
      inHand[entry.content] = entry.marks
    }
    var kept: Set<UInt32> = []
    for (index, entry) in zip(entries.indices, entries) where judge.isCountable(entry.kind) {
      var marks: UInt64 = 0
      if entry.kind == .marked {
        var found = inHand[entry.content] ?? known[ContestedKey(entry)]
        if found == nil, let witness {
          found = try contents.marks(of: entry, witness: witness)
        }
        guard let found else {
          throw .damaged("a contested assessment is not in its block")
        }
        marks = found
        if kept.insert(entry.content).inserted {
          output.contested.append(
            ContestedContent(
              ballot: entry.ballot, marks: marks, official: entry.official,
              content: entry.content))
        }
      }
      if index == winner { continue }
      switch entry.kind {
      case .marked: corrections[entry.official, default: MaskBlock()].masks.append(marks)
      case .none: corrections[entry.official, default: MaskBlock()].none += 1
      default: corrections[entry.official, default: MaskBlock()].blank += 1
      }
    }
  }

  private func apply(_ verdict: JoinVerdict, _ entry: JoinEntry) {
    let batch = Int(entry.batch - firstBatch)
    switch verdict {
    case .counted(.marked): outcomes[batch].marked += 1
    case .counted(.none): outcomes[batch].none += 1
    case .counted: outcomes[batch].blank += 1
    case .duplicate:
      outcomes[batch].duplicate += 1
      notePlace(entry, .duplicate)
    case .conflict:
      outcomes[batch].conflict += 1
      notePlace(entry, .conflict)
    case .invalid(let code):
      switch code {
      case .contradictory: outcomes[batch].contradictory += 1
      case .blankNotAllowed: outcomes[batch].blankNotAllowed += 1
      case .ruledInvalid: outcomes[batch].ruledInvalid += 1
      default: outcomes[batch].spoiled += 1
      }
      notePlace(entry, code)
    }
  }

  private func notePlace(_ entry: JoinEntry, _ code: FaultCode) {
    guard entry.isNew else { return }
    places[entry.batch, default: [:]][code, default: PlaceList()].note(
      record: entry.record, line: entry.line)
  }

  /// Keeps, for each batch that names the ballot without a comparable entry on it, that it does.
  private func keepPresence(_ entries: ArraySlice<JoinEntry>, _ output: inout RangeOutput) {
    var named = Set(entries.lazy.filter(\.isComparable).map(\.batch))
    for entry in entries
    where !entry.isComparable && entry.unit != Assessment.noUnit
      && named.insert(entry.batch).inserted
    {
      var presence = entry
      presence.official = Assessment.noOfficial
      presence.kindCode = AssessmentKind.presence.rawValue
      presence.comment = 0
      if !presence.staysStored { output.entries.append(presence) }
    }
  }
}
