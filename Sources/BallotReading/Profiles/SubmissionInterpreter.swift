import BallotModel

/// Makes records of submissions, through the same assembler as the canonical layouts: the same
/// faults, fates and hashes.
final class SubmissionInterpreter {
  let assembler: RecordAssembler
  let words: ProfileWords
  let names: RoundNames
  private let profile: ImportProfile
  private let matchers: [LabelMatcher]
  private let constants: [String: String]
  /// Digest of the file, in words; only where a submission is known by its place.
  private lazy var fileName = RecordOrigin.digits(assembler.options.digest)
  private(set) var record: UInt32 = 0
  private var submission: UInt32 = 0
  /// How many records came out, by what they say.
  private(set) var outcomes = ProfileOutcomes()

  init(_ assembler: RecordAssembler, _ profile: ImportProfile) {
    self.assembler = assembler
    self.profile = profile
    let tables = assembler.lookup.tables(profile)
    words = tables.words
    names = tables.names
    matchers = tables.matchers
    // What is said of one file goes before what the layout says of all.
    constants = profile.constants.merging(assembler.options.constants) { $1 }
    if profile.identity != .serial { assembler.reading.trace.isKnownByPlace = true }
    if assembler.lookup.settings.serials == .none {
      assembler.reading.trace.isKnownByPlace = true
    }
  }

  /// Reads one submission; everything that is wrong with it is noted.
  func read(_ submission: Submission) {
    self.submission &+= 1
    guard readOrigin(submission) else { return }
    if let complete = submission.complete, !isYes(complete) {
      skip("incomplete")
      assembler.note(
        Fault(
          .incompleteResponse, line: Int(submission.line), column: complete.column,
          heading: complete.heading))
      return
    }
    var asked: [Submission.Part] = []
    for part in submission.parts {
      if part.isSlot, isUnused(part) { continue }
      if isAsked(part) { asked.append(part) } else { skip("not-asked") }
    }
    if submission.isUnreadable || submission.isOrphan {
      reject(submission)
    } else if asked.isEmpty {
      readWithoutParts(submission)
    } else {
      for part in asked { read(part, of: submission) }
    }
  }

  /// Says that a ballot is there whose assessments lie in another file.
  func notePresence(_ submission: Submission) {
    self.submission &+= 1
    if let complete = submission.complete, !isYes(complete) { return }
    assembler.emitPresence(identify(submission, record: 0), line: submission.line)
  }

  func skip(_ reason: String) { assembler.reading.skipped[reason, default: 0] += 1 }

  // MARK: Ballots

  private func reject(_ submission: Submission) {
    beginRecord()
    let ballot = RecordAssembler.Ballot()
    if submission.isOrphan {
      assembler.note(
        Fault(.orphanRow, line: Int(submission.line), record: Int(record)))
    }
    outcomes.rejected += 1
    assembler.emitRejected(ballot, record: record, line: submission.line)
  }

  /// A spoiled ballot is a record; one without any answer is only there.
  private func readWithoutParts(_ submission: Submission) {
    if isSpoiled(submission.status, record: 0) == true {
      beginRecord()
      let ballot = identify(submission, record: record)
      let isOurs = isThisRound(submission)
      guard ballot.isKnown, isOurs else {
        outcomes.rejected += 1
        assembler.emitRejected(ballot, record: record, line: submission.line)
        return
      }
      outcomes.spoiled += 1
      assembler.emit(
        ballot, official: -1, marks: 0, hasNone: false, isSpoiled: true, comment: 0,
        record: record, line: submission.line, isPart: false)
      return
    }
    if submission.parts.isEmpty {
      skip("empty-ballot")
      assembler.note(Fault(.emptyBallot, line: Int(submission.line)))
    }
    assembler.emitPresence(identify(submission, record: 0), line: submission.line)
  }

  private func identify(_ submission: Submission, record: UInt32) -> RecordAssembler.Ballot {
    assembler.places.unit = submission.unit?.column ?? 0
    assembler.places.serial = submission.serial?.column ?? 0
    let written = submission.unit?.text ?? constants["unit"] ?? ""
    var unit = names.unitCode(written)
    var serial = serialText(of: submission)
    if let cell = submission.serial, MangledCell.isExponential(NameText.composed(cell.text)) {
      assembler.note(
        Fault(
          .mangledCell, line: Int(submission.line), record: Int(record), column: cell.column,
          heading: cell.heading))
      return RecordAssembler.Ballot()
    }
    let ballot = unit.withUTF8 { unit in
      serial.withUTF8 { serial in
        assembler.ballot(
          unit: UnsafeRawBufferPointer(unit), serial: UnsafeRawBufferPointer(serial),
          record: record, line: submission.line)
      }
    }
    guard assembler.lookup.settings.serials == .none, ballot.isKnown else { return ballot }
    var ordinal = place
    return ordinal.withUTF8 {
      assembler.ballotOfFile(ballot, serial: UnsafeRawBufferPointer($0))
    }
  }

  /// A serial made of the file's digest and the submission's place in it.
  private var place: String {
    guard case .place(let digest, let ordinal)? = assembler.origin else {
      return "submission \(submission) of \(fileName)"
    }
    return "submission \(ordinal) of \(RecordOrigin.digits(digest))"
  }

  private func serialText(of submission: Submission) -> String {
    if case .identity(let text)? = assembler.origin { return text }
    return submission.serial?.text ?? place
  }

  private func beginRecord() {
    record &+= 1
    if assembler.options.isTraced { assembler.reading.trace.submissions.append(submission) }
  }

  /// Finds where the submission was read first, if it is a correction and known by its place; false,
  /// with its record rejected, where it does not say.
  private func readOrigin(_ submission: Submission) -> Bool {
    assembler.origin = nil
    guard assembler.reading.trace.isKnownByPlace else { return true }
    if let cell = submission.origin, !NameText.folded(cell.text).isEmpty {
      assembler.origin = RecordOrigin(NameText.composed(cell.text))
      if assembler.origin == nil {
        beginRecord()
        note(Fault(.unreadableCell), cell, submission.line)
        outcomes.rejected += 1
        assembler.emitRejected(.init(), record: record, line: submission.line)
        return false
      }
    }
    guard assembler.options.isTraced else { return true }
    let hasSerials = assembler.lookup.settings.serials == .required
    let here = RecordOrigin.place(
      digest: assembler.options.digest, ordinal: self.submission)
    if let origin = assembler.origin {
      assembler.placeOfSubmission = origin
    } else if hasSerials, case .digest = profile.identity, let serial = submission.serial {
      assembler.placeOfSubmission = .identity(serial.text)
    } else {
      assembler.placeOfSubmission = here
    }
    return true
  }

  private func isThisRound(_ submission: Submission) -> Bool {
    assembler.places.round = submission.round?.column ?? 0
    var text = submission.round?.text ?? constants["round"] ?? ""
    return text.withUTF8 {
      assembler.isThisRound(
        UnsafeRawBufferPointer($0), record: record, line: submission.line)
    }
  }

  // MARK: Parts

  private func read(_ part: Submission.Part, of submission: Submission) {
    beginRecord()
    let ballot = identify(submission, record: record)
    let isOurs = isThisRound(submission)
    let spoiled = isSpoiled(submission.status, record: record, line: submission.line)
    assembler.places.official = part.official?.column ?? 0
    var code = names.officialCode(
      part.official?.text ?? constants["official"] ?? "", unit: ballot.unit)
    let official = code.withUTF8 {
      assembler.official(
        UnsafeRawBufferPointer($0), of: ballot, record: record, line: part.line)
    }
    let content = official >= 0 ? content(part, official) : nil
    var comment = part.comment?.text ?? ""
    let hash = comment.withUTF8 { assembler.commentHash(UnsafeRawBufferPointer($0)) }
    guard let content, ballot.isKnown, isOurs, let spoiled else {
      outcomes.rejected += 1
      if part.isRow {
        rejectRow(part, of: submission, ballot, official)
      } else {
        assembler.emitRejected(ballot, record: record, line: part.line)
      }
      return
    }
    outcomes.add(marks: content.marks, hasNone: content.hasNone, isSpoiled: spoiled)
    assembler.emit(
      ballot, official: official, marks: content.marks, hasNone: content.hasNone,
      isSpoiled: spoiled, comment: hash, record: record, line: part.line, isPart: part.isRow)
  }

  /// Rejects one row of an assessment whose rows may lie apart: those that name the same unit,
  /// ballot and official still belong together, whether these are known or not.
  private func rejectRow(
    _ part: Submission.Part, of submission: Submission, _ known: RecordAssembler.Ballot,
    _ official: Int
  ) {
    var ballot = known
    var unit = submission.unit?.text ?? ""
    var serial = serialText(of: submission)
    var name = part.official?.text ?? ""
    if !ballot.isKnown {
      ballot = unit.withUTF8 { unit in
        serial.withUTF8 {
          assembler.strangerBallot(
            unit: UnsafeRawBufferPointer(unit), serial: UnsafeRawBufferPointer($0))
        }
      }
    }
    let separator =
      official >= 0
      ? 0
      : name.withUTF8 {
        assembler.lookup.key.ballot(
          unit: .max, serial: CanonicalText.trimmed(UnsafeRawBufferPointer($0))
        ).0 | 1
      }
    assembler.emitRejected(
      ballot, official: official, separator: separator, record: record, line: part.line,
      isPart: true)
  }

  private func content(
    _ part: Submission.Part, _ official: Int
  ) -> (marks: UInt64, hasNone: Bool)? {
    let book = assembler.lookup.officialCodebooks[official]
    var isReadable = true
    var marks: UInt64 = 0
    var hasNone = false
    var summary: UInt64?
    if let cell = part.marks, !words.saysNotAsked(cell.text) {
      let reading = matchers[book].read(cell.text)
      for fault in reading.faults { note(fault, cell, part.line) }
      for var text in reading.nearMisses {
        text.withUTF8 { assembler.gather(.indicator, UnsafeRawBufferPointer($0)) }
      }
      isReadable = reading.faults.isEmpty
      marks = reading.marks
      hasNone = reading.hasNone
      summary = reading.marks
    }
    if !part.ticks.isEmpty {
      guard let ticks = tickMarks(part, book) else { return nil }
      if let summary, summary != ticks, isReadable {
        note(Fault(.marksDisagree), part.marks ?? Submission.Cell(), part.line)
        isReadable = false
      }
      marks |= ticks
    }
    if let cell = part.none, !isNone(cell, part.line, &hasNone) { isReadable = false }
    return isReadable ? (marks, hasNone) : nil
  }

  private func tickMarks(_ part: Submission.Part, _ book: Int) -> UInt64? {
    var marks: UInt64 = 0
    var isReadable = true
    for tick in part.ticks {
      switch words.tick(tick.cell.text) {
      case .no, .notAsked: continue
      case .yes:
        if let position = matchers[book].position(of: tick.indicator) {
          marks |= 1 &<< UInt64(position)
        } else {
          isReadable = false
          var name = tick.indicator
          let fault = name.withUTF8 {
            assembler.indicatorFault(
              UnsafeRawBufferPointer($0), codebook: book, isHeading: true)
          }
          note(fault, tick.cell, part.line)
        }
      case .unreadable:
        isReadable = false
        note(
          Fault(MangledCell.isMangled(tick.cell.text) ? .mangledCell : .unreadableCell),
          tick.cell, part.line)
      }
    }
    return isReadable ? marks : nil
  }

  /// Whether the cell of the explicit none can be read; says in `hasNone` if it is ticked.
  private func isNone(
    _ cell: Submission.Cell, _ line: UInt32, _ hasNone: inout Bool
  ) -> Bool {
    switch words.tick(cell.text) {
    case .yes: hasNone = true
    case .no, .notAsked: break
    case .unreadable:
      let reading = matchers.first?.read(cell.text)
      guard reading?.hasNone == true, reading?.faults.isEmpty == true else {
        note(Fault(.unreadableCell), cell, line)
        return false
      }
      hasNone = true
    }
    return true
  }

  private func isAsked(_ part: Submission.Part) -> Bool {
    if part.isRow { return true }
    if part.ticks.contains(where: { words.tick($0.cell.text) != .notAsked }) { return true }
    if let none = part.none, words.tick(none.text) == .yes { return true }
    guard let marks = part.marks else { return false }
    if !NameText.folded(marks.text).isEmpty { return !words.saysNotAsked(marks.text) }
    // An empty cell of marks: the columns with one mark each have said already what it means.
    return part.ticks.isEmpty && !(words.isEmptyNotAsked && !profile.hasTicks)
  }

  /// Whether one of several like places in a row was not used at all.
  private func isUnused(_ part: Submission.Part) -> Bool {
    guard let official = part.official else { return false }
    let isEmpty: (Submission.Cell?) -> Bool = { NameText.folded($0?.text ?? "").isEmpty }
    return isEmpty(official) && isEmpty(part.marks) && isEmpty(part.comment)
      && part.ticks.allSatisfy { words.tick($0.cell.text) != .yes }
  }

  private func isYes(_ cell: Submission.Cell) -> Bool {
    let folded = NameText.folded(cell.text)
    return !folded.isEmpty && words.tick(folded) != .no && words.tick(folded) != .notAsked
  }

  /// Nil, with a fault, where the status is neither.
  private func isSpoiled(
    _ cell: Submission.Cell?, record: UInt32, line: UInt32 = 0
  ) -> Bool? {
    guard let cell else { return false }
    switch NameText.folded(cell.text) {
    case "", "valid": return false
    case "spoiled": return true
    default:
      if record > 0 { note(Fault(.unknownBallotStatus), cell, line) }
      return nil
    }
  }

  private func note(_ fault: Fault, _ cell: Submission.Cell, _ line: UInt32) {
    var fault = fault
    fault.line = Int(line)
    fault.record = Int(record)
    fault.column = cell.column
    fault.heading = cell.heading
    assembler.note(fault)
  }
}
