import BallotModel

/// One pass of the join over all entries of a round, range of ballots by range.
///
/// Everything that depends on more than one file is worked out here, from the entries alone: the
/// outcome of each batch, the ballots of each unit, and what must be taken back from the counted
/// blocks. So it is the same whatever the files' order, split or number.
struct JoinPass {
  /// Where a pass gets the marks of entries that are already stored.
  protocol Contents {
    /// The marks of `entry`, of kind `marked` and already stored, found by trying the mark sets of
    /// its block against its hash; `witness` is the ballot's.
    func marks(of entry: JoinEntry, witness: UInt64) throws(StoreError) -> UInt64?
  }

  private let judge: JoinJudge
  let rulings: JoinRulings
  private let rulingsBefore: JoinRulings
  let hasNoRulings: Bool
  private var contents: any Contents
  private let firstBatch: UInt32
  private let placesKept: Int

  /// Per batch, counted from the first.
  private(set) var outcomes: [BatchOutcome]
  /// Per area index.
  private(set) var ballots: [UnitBallots]
  /// To be taken back from the blocks: repeats and conflicts, by official.
  private(set) var corrections: [UInt32: MaskBlock] = [:]
  /// Places of new records, by batch and code.
  private(set) var places: [UInt32: [FaultCode: PlaceList]] = [:]
  /// Codes of which a stored record of the batch has got or lost one, by batch.
  private(set) var moved: [UInt32: Set<FaultCode>] = [:]
  /// Ballots both spoiled and assessed, per area index.
  private(set) var spoiledAndAssessed: [Int: Int] = [:]
  /// The rulings that speak of a record.
  private(set) var fitting: Set<RulingKey> = []
  /// Those of them that can't decide between versions.
  private(set) var undecided: Set<RulingKey> = []

  /// - Parameters:
  ///   - rulings: those that hold from now on.
  ///   - rulingsBefore: those by which the stored records' fates were found.
  ///   - firstBatch: the batch whose outcome stands first in `outcomes`.
  ///   - outcomes: what is known of each batch beforehand: its rejected and repeated records, where
  ///     it is already stored; nothing for new ones.
  ///   - placesKept: places of faults kept per batch and code.
  init(
    settings: RoundSettings, rulings: JoinRulings, rulingsBefore: JoinRulings,
    contents: any Contents, firstBatch: UInt32, outcomes: [BatchOutcome], areas: Int,
    placesKept: Int = FaultLedger.cap
  ) {
    self.init(
      judge: JoinJudge(blank: settings.blank), rulings: rulings, rulingsBefore: rulingsBefore,
      contents: contents, firstBatch: firstBatch, placesKept: placesKept, outcomes: outcomes,
      ballots: Array(repeating: UnitBallots(), count: areas))
  }

  private init(
    judge: JoinJudge, rulings: JoinRulings, rulingsBefore: JoinRulings, contents: any Contents,
    firstBatch: UInt32, placesKept: Int, outcomes: [BatchOutcome], ballots: [UnitBallots]
  ) {
    self.judge = judge
    self.rulings = rulings
    self.rulingsBefore = rulingsBefore
    hasNoRulings = rulings.rulings.isEmpty && rulingsBefore.rulings.isEmpty
    self.contents = contents
    self.firstBatch = firstBatch
    self.placesKept = placesKept
    self.outcomes = outcomes
    self.ballots = ballots
  }

  /// A pass over other ranges of the same entries, of which nothing is known yet.
  func beginning(with contents: some Contents) -> JoinPass {
    JoinPass(
      judge: judge, rulings: rulings, rulingsBefore: rulingsBefore, contents: contents,
      firstBatch: firstBatch, placesKept: placesKept,
      outcomes: Array(repeating: BatchOutcome(), count: outcomes.count),
      ballots: Array(repeating: UnitBallots(), count: ballots.count))
  }

  /// Adds what a pass over other ranges came to.
  mutating func absorb(_ other: JoinPass) {
    for index in outcomes.indices { outcomes[index].add(other.outcomes[index]) }
    for index in ballots.indices {
      ballots[index].found += other.ballots[index].found
      ballots[index].valid += other.ballots[index].valid
    }
    for (official, block) in other.corrections {
      corrections[official, default: MaskBlock()].append(block)
    }
    for (batch, lists) in other.places {
      places[batch, default: [:]].merge(lists) { $0.merged(with: $1) }
    }
    moved.merge(other.moved) { $0.union($1) }
    spoiledAndAssessed.merge(other.spoiledAndAssessed, uniquingKeysWith: +)
    fitting.formUnion(other.fitting)
    undecided.formUnion(other.undecided)
  }

  /// What one range leaves behind beside its page of entries.
  struct RangeOutput {
    /// New assessments for the counted blocks.
    var counted: [CountedMarks] = []
    /// Contents of all contested versions of the range.
    var contested: [ContestedContent] = []
  }

  /// Joins all the entries of one range of ballots.
  ///
  /// - Parameters:
  ///   - entries: stored and new, in any order; afterwards sorted, and none of them a part.
  ///   - known: what is already known of contested versions in this range.
  ///   - page: gets the entries to be stored, in order.
  ///   - output: gets the rest; what was in it is forgotten.
  mutating func join(
    _ entries: inout JoinEntries, known: [ContestedContent], _ page: inout SegmentPageEncoder,
    _ output: inout RangeOutput
  ) throws(StoreError) {
    entries.sort()
    entries.mergeParts()
    page.reserve(entries.count)
    output.contested.removeAll(keepingCapacity: true)
    output.counted.removeAll(keepingCapacity: true)
    output.counted.reserveCapacity(entries.count)
    var knownMarks: [ContestedKey: UInt64] = [:]
    for item in known { knownMarks[ContestedKey(item)] = item.marks }
    let all = entries.all
    var start = 0
    while start < all.count {
      var end = start &+ 1
      while end < all.count, all[end].ballot == all[start].ballot { end &+= 1 }
      if end &- start == 1, hasNoRulings, all[start].isComparable {
        joinSingle(all[start], &page, &output)
      } else {
        let ballot = UnsafeBufferPointer(rebasing: all[start..<end])
        try joinBallot(ballot, knownMarks, &page, &output)
      }
      start = end
    }
  }

  /// A ballot of which all that is known is one entry.
  @inline(__always)
  private mutating func joinSingle(
    _ entry: JoinEntry, _ page: inout SegmentPageEncoder, _ output: inout RangeOutput
  ) {
    let isValid = settleAlone(entry, &page, &output)
    guard entry.unit != Assessment.noUnit else { return }
    noteBallot(of: entry.unit, isValid: isValid)
  }

  @inline(__always)
  private mutating func noteBallot(of unit: UInt32, isValid: Bool) {
    var counts = ballots[Int(unit)]
    counts.found &+= 1
    if isValid { counts.valid &+= 1 }
    ballots[Int(unit)] = counts
  }

  private mutating func joinBallot(
    _ entries: UnsafeBufferPointer<JoinEntry>, _ known: [ContestedKey: UInt64],
    _ page: inout SegmentPageEncoder, _ output: inout RangeOutput
  ) throws(StoreError) {
    var isValid = false
    var isSpoiled = false
    var isAssessed = false
    var hasOthers = false
    var start = 0
    while start < entries.count {
      var end = start &+ 1
      while end < entries.count, entries[end].official == entries[start].official { end &+= 1 }
      if end &- start == 1, hasNoRulings, entries[start].isComparable {
        let entry = entries[start]
        if entry.kind == .spoiled { isSpoiled = true } else { isAssessed = true }
        if settleAlone(entry, &page, &output) { isValid = true }
        start = end
        continue
      }
      let group = Array(entries[start..<end])[...]
      start = end
      hasOthers = true
      noteRejected(group)
      let comparable = distinct(group)
      if comparable.isEmpty { continue }
      if comparable.contains(where: { $0.kind == .spoiled }) { isSpoiled = true }
      if comparable.contains(where: { $0.kind != .spoiled }) { isAssessed = true }
      fitting.formUnion(rulings.fitting(comparable))
      if let key = rulings.undecided(comparable) { undecided.insert(key) }
      if try settle(comparable, known, &output) { isValid = true }
      for entry in comparable where !entry.staysStored { page.add(entry) }
    }
    if hasOthers { keepPresence(entries, &page) }
    guard let unit = Self.unit(of: entries) else { return }
    noteBallot(of: unit, isValid: isValid)
    if isSpoiled, isAssessed { spoiledAndAssessed[Int(unit), default: 0] += 1 }
  }

  private static func unit(of entries: UnsafeBufferPointer<JoinEntry>) -> UInt32? {
    if let unit = entries.first?.unit, unit != Assessment.noUnit { return unit }
    return entries.first { $0.unit != Assessment.noUnit }?.unit
  }

  /// Counts rejected records, which are never compared.
  private mutating func noteRejected(_ group: ArraySlice<JoinEntry>) {
    for entry in group where entry.isNew && entry.kind == .rejected {
      outcomes[Int(entry.batch - firstBatch)].rejected &+= 1
    }
  }

  /// The comparable entries of `group`, one per version and batch, sorted by these: so that what is
  /// stored does not tell in which order they stood. Further copies in the same batch are
  /// duplicates whatever else there is.
  private mutating func distinct(_ group: ArraySlice<JoinEntry>) -> ArraySlice<JoinEntry> {
    if group.count == 1 { return group.first?.isComparable == true ? group : [] }
    var kept: [JoinEntry] = []
    let sorted = group.filter(\.isComparable).sorted {
      ($0.batch, $0.version, $0.record) < ($1.batch, $1.version, $1.record)
    }
    for entry in sorted {
      if let last = kept.last, last.batch == entry.batch, last.version == entry.version {
        outcomes[Int(entry.batch - firstBatch)].repeated &+= 1
        notePlace(entry, .duplicate)
      } else {
        kept.append(entry)
      }
    }
    return kept[...]
  }

  /// The usual case: one entry says something of one official on a ballot, and nobody ruled on it.
  @inline(__always)
  private mutating func settleAlone(
    _ entry: JoinEntry, _ page: inout SegmentPageEncoder, _ output: inout RangeOutput
  ) -> Bool {
    if !entry.staysStored { page.add(entry) }
    if entry.kindCode == AssessmentKind.marked.rawValue {
      outcomes[Int(entry.batch &- firstBatch)].marked &+= 1
    } else {
      let verdict = judge.alone(entry.kind)
      apply(verdict, entry)
      guard case .counted = verdict else { return false }
    }
    if entry.isNew { output.counted.append(CountedMarks(entry)) }
    return true
  }

  /// Applies the verdicts to one official's entries on one ballot; true if one of them is counted.
  private mutating func settle(
    _ entries: ArraySlice<JoinEntry>, _ known: [ContestedKey: UInt64],
    _ output: inout RangeOutput
  ) throws(StoreError) -> Bool {
    let first = entries[entries.startIndex]
    let ruling = rulings.ruling(ballot: first.ballot, official: first.official)
    for entry in entries where entry.isNew && judge.isCountable(entry.kind) {
      output.counted.append(CountedMarks(entry))
    }
    let before = rulingsBefore.ruling(ballot: first.ballot, official: first.official)
    if entries.count == 1, ruling == nil, before == nil {
      let verdict = judge.alone(first.kind)
      apply(verdict, first)
      if case .counted = verdict { return true }
      return false
    }
    let (verdicts, winner) = judge.verdicts(entries, ruling: ruling)
    for (entry, verdict) in zip(entries, verdicts) { apply(verdict, entry) }
    noteMoved(entries, verdicts, before)
    if entries.count == 1, ruling == nil { return winner != nil }
    try takeBack(entries, winner, known, &output)
    return winner != nil
  }

  /// Notes which stored entries have another fate than before.
  private mutating func noteMoved(
    _ entries: ArraySlice<JoinEntry>, _ verdicts: [JoinVerdict], _ before: JoinRuling?
  ) {
    let stored = zip(entries, verdicts).filter { !$0.0.isNew }
    if stored.isEmpty { return }
    let old = judge.verdicts(stored.map(\.0)[...], ruling: before).verdicts
    for ((entry, verdict), oldVerdict) in zip(stored, old) where verdict != oldVerdict {
      for code in [verdict.code, oldVerdict.code].compactMap(\.self) {
        moved[entry.batch, default: []].insert(code)
      }
    }
  }

  /// Notes what the blocks hold too much: every countable entry but the winner.
  private mutating func takeBack(
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

  private mutating func apply(_ verdict: JoinVerdict, _ entry: JoinEntry) {
    let batch = Int(entry.batch - firstBatch)
    switch verdict {
    case .counted(.marked): outcomes[batch].marked &+= 1
    case .counted(.none): outcomes[batch].none &+= 1
    case .counted: outcomes[batch].blank &+= 1
    case .duplicate: outcomes[batch].duplicate &+= 1
    case .conflict: outcomes[batch].conflict &+= 1
    case .invalid(.contradictory): outcomes[batch].contradictory &+= 1
    case .invalid(.blankNotAllowed): outcomes[batch].blankNotAllowed &+= 1
    case .invalid(.ruledInvalid): outcomes[batch].ruledInvalid &+= 1
    case .invalid: outcomes[batch].spoiled &+= 1
    }
    if let code = verdict.code { notePlace(entry, code) }
  }

  private mutating func notePlace(_ entry: JoinEntry, _ code: FaultCode) {
    guard entry.isNew else { return }
    let none = PlaceList(kept: placesKept)
    places[entry.batch, default: [:]][code, default: none].note(
      record: entry.record, line: entry.line)
  }

  /// Keeps, for each batch that names the ballot without a comparable entry on it, that it does.
  private func keepPresence(
    _ entries: UnsafeBufferPointer<JoinEntry>, _ page: inout SegmentPageEncoder
  ) {
    var named = Set(entries.lazy.filter(\.isComparable).map(\.batch))
    for entry in entries
    where !entry.isComparable && entry.unit != Assessment.noUnit
      && named.insert(entry.batch).inserted
    {
      var presence = entry
      presence.official = Assessment.noOfficial
      presence.kindCode = AssessmentKind.presence.rawValue
      presence.comment = 0
      if !presence.staysStored { page.add(presence) }
    }
  }
}
