import BallotModel

/// Puts faults of every kind at places that depend on nothing but the options.
struct FaultPlanner {
  private(set) var plan: DeckPlan
  private var random: SplitMix64
  /// The unit files, before the further files.
  private let mainFiles: Range<Int>
  /// One further file in every shape, for what comes in two files.
  private var furtherFiles: Range<Int> = 0..<0
  /// Clean records with a copy elsewhere.
  private var copied: Set<Int> = []
  /// Ballot and official of the records that were added to existing ballots.
  private var taken: Set<UInt64> = []
  private var turn = 0

  init(plan: DeckPlan) {
    self.plan = plan
    random = plan.random(2)
    mainFiles = plan.files.indices
  }

  /// How often each kind occurs, as far as the shape allows.
  private var instances: Int {
    plan.options.theme == .longBien ? 1 : 3 + min(plan.options.ballots / 5_000, 40)
  }

  mutating func addAll() {
    let all = Array(plan.round.unitAreas.indices)
    for shape in plan.shapes {
      plan.addFile(
        stem: "ballots/bo-sung/bo-sung-\(shape)", shape: shape, units: all, codebook: nil, [])
    }
    furtherFiles = mainFiles.upperBound..<plan.files.count
    for (ordinal, kind) in FaultKind.allCases.enumerated() {
      let shapes = kind.shapes(among: plan.shapes)
      guard !shapes.isEmpty else { continue }
      for instance in 0..<instances {
        add(kind, shape: shapes[(instance + ordinal) % shapes.count])
      }
    }
    if instances == 1 {
      // One of each would leave some further files empty.
      for _ in furtherFiles { add(.duplicateInAnotherFile, shape: plan.shapes[0]) }
    }
    addForeignRound()
  }

  private mutating func add(_ kind: FaultKind, shape: DeckFile.Shape) {
    turn += 1
    switch kind {
    case .unknownOfficial: addRejected(.unknownOfficial, shape)
    case .missingOfficial: addRejected(.missingOfficial, shape)
    case .unknownUnit: addRejected(.unknownUnit, shape)
    case .officialOfAnotherUnit: addRejected(.officialOfAnotherUnit, shape)
    case .unknownIndicator: addRejected(.unknownIndicator, shape)
    case .indicatorOfAnotherCodebook: addRejected(.indicatorOfAnotherCodebook, shape)
    case .unreadableCell: addRejected(.unreadableCell, shape)
    case .missingSerial: addRejected(.missingSerial, shape)
    case .tooFewFields: addOnExistingBallot(.tooFewFields, shape)
    case .tooManyFields: addOnExistingBallot(.tooManyFields, shape)
    case .contradictory: addContradictory(shape, copies: 0)
    case .repeatedContradiction: addContradictory(shape, copies: 1)
    case .spoiledWithoutAssessment: addEmpty(.spoiledWithoutAssessment)
    case .emptyBallot: addEmpty(.emptyBallot)
    case .spoiledWithAssessments: addSpoiled(shape)
    case .duplicateInFile: addCopy(shape, inAnotherFile: false)
    case .duplicateInAnotherFile: addCopy(shape, inAnotherFile: true)
    case .conflictInFile: addConflict(shape, inAnotherFile: false, copies: 0)
    case .conflictWithAnotherFile: addConflict(shape, inAnotherFile: true, copies: 0)
    case .repeatedConflict: addConflict(shape, inAnotherFile: true, copies: 1)
    }
  }

  // MARK: Places

  /// A unit file of `shape`, a unit in it and an official of that unit whom it may assess.
  private mutating func place(
    _ shape: DeckFile.Shape, where fits: (DeckFile) -> Bool = { _ in true }
  ) -> (file: Int, unit: Int, official: Int)? {
    let files = mainFiles.filter { plan.files[$0].shape == shape && fits(plan.files[$0]) }
    guard !files.isEmpty else { return nil }
    let file = files[(turn * 7) % files.count]
    let pairs = plan.files[file].units.flatMap { unit in
      assessable(unit, plan.files[file]).map { (unit, $0) }
    }
    guard !pairs.isEmpty else { return nil }
    let (unit, official) = random.pick(pairs)
    return (file, unit, official)
  }

  private func assessable(_ unit: Int, _ file: DeckFile) -> [Int] {
    plan.round.unitOfficials[unit].filter {
      file.codebook == nil || file.codebook == plan.round.officials[$0].codebook
    }
  }

  private mutating func freshBallot(_ unit: Int) -> Int {
    plan.ballots.append(DeckBallot(unit: Int32(unit), serial: plan.mint.fresh()))
    return plan.ballots.count - 1
  }

  /// A record with one to three marks.
  private mutating func markedRecord(_ ballot: Int, _ official: Int, rows: Int = 3) -> DeckRecord {
    let codebook = plan.round.officials[official].codebook
    let size = plan.round.codebooks[codebook].indicators.count
    var marks: UInt64 = 0
    for _ in 0...random.below(rows) { marks |= 1 &<< UInt64(random.below(size)) }
    return DeckRecord(ballot: ballot, official: official, marks: marks, isNone: false, comment: 0)
  }

  private mutating func write(_ record: DeckRecord, in file: Int) {
    plan.files[file].records.append(plan.records.count)
    plan.records.append(record)
  }

  /// The further file whose turn it is.
  private var furtherFile: Int { furtherFiles.lowerBound + turn % furtherFiles.count }

  // MARK: Records on their own

  private mutating func addRejected(_ defect: RecordDefect, _ shape: DeckFile.Shape) {
    // A table of one codebook has no column in which the other's mark could stand.
    let needsBothCodebooks = defect == .indicatorOfAnotherCodebook && shape == .wide
    guard
      let (file, unit, official) = place(
        shape,
        where: {
          !needsBothCodebooks || $0.codebook == nil
        })
    else { return }
    var assessed = official
    if defect == .officialOfAnotherUnit {
      let elsewhere = plan.round.unitOfficials.indices.filter { $0 != unit }
        .flatMap { assessable($0, plan.files[file]) }
      guard !elsewhere.isEmpty else { return }
      assessed = random.pick(elsewhere)
    }
    let ballot = freshBallot(defect == .unknownUnit ? -1 : unit)
    var record = markedRecord(ballot, assessed, rows: defect.isOneRow ? 1 : 3)
    record.defect = defect
    if defect == .unknownOfficial || defect == .missingOfficial {
      // Marks of the first codebook stand in every file but those of the second only.
      record.official = -1
      record.marks = plan.files[file].codebook == 1 ? 0 : 1
    }
    write(record, in: file)
  }

  /// On a ballot that is found anyway: whether a row of the wrong length still tells its ballot is
  /// not said anywhere.
  private mutating func addOnExistingBallot(_ defect: RecordDefect, _ shape: DeckFile.Shape) {
    let files = mainFiles.filter { plan.files[$0].shape == shape }
    for step in files.indices {
      let file = files[(turn + step) % files.count]
      for unit in plan.files[file].units {
        guard let (ballot, official) = freePair(unit, plan.files[file]) else { continue }
        var record = markedRecord(ballot, official, rows: 1)
        record.defect = defect
        return write(record, in: file)
      }
    }
  }

  /// A ballot of `unit` and an official whom it does not assess.
  private mutating func freePair(_ unit: Int, _ file: DeckFile) -> (Int, Int)? {
    let members = assessable(unit, file)
    var assessed: Set<Int> = []
    let range = plan.unitRecords[unit]
    for index in range {
      let ballot = plan.records[index].ballot
      assessed.insert(Int(plan.records[index].official))
      guard index + 1 == range.upperBound || plan.records[index + 1].ballot != ballot else {
        continue
      }
      if let official = members.first(where: { !assessed.contains($0) }),
        taken.insert(UInt64(ballot) &<< 32 | UInt64(official)).inserted
      {
        return (Int(ballot), official)
      }
      assessed = []
    }
    return nil
  }

  private mutating func addEmpty(_ defect: RecordDefect) {
    guard let (file, unit, _) = place(.xml) else { return }
    var record = DeckRecord(
      ballot: freshBallot(unit), official: 0, marks: 0, isNone: false, comment: 0)
    record.official = -1
    record.isSpoiled = defect == .spoiledWithoutAssessment
    record.defect = defect
    write(record, in: file)
  }

  private mutating func addSpoiled(_ shape: DeckFile.Shape) {
    guard let (file, unit, _) = place(shape) else { return }
    let ballot = freshBallot(unit)
    for official in assessable(unit, plan.files[file]).prefix(2) {
      var record = markedRecord(ballot, official)
      record.isSpoiled = true
      write(record, in: file)
    }
  }

  private mutating func addContradictory(_ shape: DeckFile.Shape, copies: Int) {
    guard let (file, unit, official) = place(shape) else { return }
    var record = markedRecord(freshBallot(unit), official)
    record.isNone = true
    write(record, in: file)
    for _ in 0..<copies { write(record, in: furtherFile) }
  }

  // MARK: Records that meet

  private mutating func addCopy(_ shape: DeckFile.Shape, inAnotherFile: Bool) {
    guard let (file, _, _) = place(shape) else { return }
    let candidates = plan.files[file].records.filter { $0 < plan.cleanRecords }
    let start = random.below(candidates.count)
    // Records with a comment first, since only they show that comments are compared trimmed.
    let wantsComment = turn % 2 == 0
    for pass in 0..<2 {
      for step in candidates.indices {
        let chosen = candidates[(start + step) % candidates.count]
        if pass == 0, wantsComment, plan.records[chosen].comment == 0 { continue }
        guard copied.insert(chosen).inserted else { continue }
        write(plan.records[chosen], in: inAnotherFile ? furtherFile : file)
        if turn % 5 == 0, inAnotherFile, shape != .long { write(plan.records[chosen], in: file) }
        return
      }
    }
  }

  private mutating func addConflict(_ shape: DeckFile.Shape, inAnotherFile: Bool, copies: Int) {
    guard let (file, unit, official) = place(shape) else { return }
    let first = markedRecord(freshBallot(unit), official)
    var other = first
    switch turn % 4 {
    case 0: other.marks ^= other.marks & 1 == 0 ? 1 : 3
    case 1: (other.marks, other.isNone) = (0, true)
    case 2: other.comment = 2
    // Contradictory, but first of all another version.
    default: other.isNone = true
    }
    write(first, in: file)
    for _ in 0..<copies { write(first, in: file) }
    write(other, in: inAnotherFile ? furtherFile : file)
  }

  /// Copies of clean records under another round: rejected, and not compared with the originals.
  private mutating func addForeignRound() {
    let records = plan.records
    // One mark at most: rows of the long shape that belong elsewhere may not be put together.
    let chosen = Array(
      (0..<plan.cleanRecords).lazy.filter { records[$0].marks.nonzeroBitCount < 2 }.prefix(4))
    for shape in plan.shapes {
      let file = plan.files.count
      plan.addFile(
        stem: "ballots/dot-khac/dot-khac-\(shape)", shape: shape,
        units: Array(plan.round.unitAreas.indices), codebook: nil, [])
      plan.files[file].foreignRound = plan.round.otherID
      for index in chosen {
        var record = records[index]
        record.defect = .wrongRound
        write(record, in: file)
      }
    }
  }
}
