import BallotModel

/// Attributes records to unit, ballot and official, and emits them with what they say.
///
/// Shared by all layouts, so that a fault has one meaning whatever the file looks like.
final class RecordAssembler {
  /// Where a role stands in the file, for naming the place of a fault.
  struct Places {
    var unit = 0
    var serial = 0
    var official = 0
    var round = 0
    var status = 0
  }

  /// The ballot a record belongs to.
  struct Ballot {
    var unit = Assessment.noUnit
    var ballot: UInt64 = 0
    var witness: UInt64 = 0
    /// Whether unit and serial are both known.
    var isKnown = false
  }

  let lookup: RoundLookup
  let emitter: AssessmentEmitter
  var reading = FileReading()
  var places = Places()
  var advice = EncodingAdvice()
  let options: FileOptions
  /// Where the record at hand was read first; nil for here.
  var origin: RecordOrigin?
  /// What identifies the submission at hand, where it is known by its place.
  var placeOfSubmission: RecordOrigin?
  private static let longestUnit = 128
  private static let mostUnmatched = 10_000
  private let lastUnit = UnsafeMutablePointer<UInt8>.allocate(capacity: longestUnit)
  private var lastUnitCount = -1
  private var lastUnitIndex = CodeTable.unknown
  private var scratch: [UInt8] = []

  init(lookup: RoundLookup, emitter: AssessmentEmitter, options: FileOptions) {
    self.lookup = lookup
    self.emitter = emitter
    self.options = options
    if options.isTraced { reading.ledger = FaultLedger(kept: .max) }
  }

  deinit { lastUnit.deallocate() }

  func note(_ fault: Fault) { reading.ledger.note(advice.advised(fault)) }

  /// The unit and ballot named by `unit` and `serial`; faults are noted for `record`.
  func ballot(
    unit: UnsafeRawBufferPointer, serial: UnsafeRawBufferPointer, record: UInt32, line: UInt32
  ) -> Ballot {
    var ballot = Ballot()
    let index = unitIndex(unit)
    if index >= 0 {
      ballot.unit = UInt32(index)
    } else {
      if index == CodeTable.unknown { gather(.unit, unit) }
      noteUnknown(
        unit, index == CodeTable.empty ? .missingUnit : .unknownUnit, lookup.units, .unit,
        column: places.unit, record: record, line: line)
    }
    if lookup.settings.serials == .none {
      guard index >= 0 else { return ballot }
      identify(&ballot, serialless: record)
      return ballot
    }
    let trimmed = CanonicalText.trimmed(serial)
    if trimmed.isEmpty {
      note(
        Fault(
          .missingSerial, line: Int(line), record: Int(record), column: places.serial,
          heading: "serial"))
    } else if index >= 0 {
      identify(&ballot, serial: trimmed)
    }
    return ballot
  }

  /// The ballot named by `unit` and `serial`, if it is known; nothing is noted, since no record hangs
  /// on it.
  func ballotWithoutRecord(
    unit: UnsafeRawBufferPointer, serial: UnsafeRawBufferPointer
  ) -> Ballot {
    var ballot = Ballot()
    let index = unitIndex(unit)
    guard index >= 0 else { return ballot }
    ballot.unit = UInt32(index)
    let trimmed = CanonicalText.trimmed(serial)
    if lookup.settings.serials == .none {
      identify(&ballot, serialless: 0)
    } else if !trimmed.isEmpty {
      identify(&ballot, serial: trimmed)
    }
    return ballot
  }

  /// The ballot known by a serial that is unique in this file only (a round without serials).
  func ballotOfFile(_ ballot: Ballot, serial: UnsafeRawBufferPointer) -> Ballot {
    var ballot = ballot
    let bytes = digest + Array(CanonicalText.trimmed(serial))
    bytes.withUnsafeBytes { all in
      (ballot.ballot, ballot.witness) = lookup.key.ballot(
        unit: UInt64(ballot.unit), serial: all)
    }
    return ballot
  }

  /// The official's index, or -1 with the fault noted.
  func official(
    _ bytes: UnsafeRawBufferPointer, of ballot: Ballot, record: UInt32, line: UInt32
  ) -> Int {
    let index = lookup.officials.value(of: bytes)
    if index >= 0 {
      if lookup.settings.crossUnit == .reject, ballot.unit != Assessment.noUnit,
        lookup.officialUnits[index] != ballot.unit
      {
        note(
          Fault(
            .officialOfAnotherUnit, line: Int(line), record: Int(record),
            column: places.official, heading: "official"))
        return -1
      }
      return index
    }
    if index == CodeTable.unknown { gather(.official, bytes) }
    noteUnknown(
      bytes, index == CodeTable.empty ? .missingOfficial : .unknownOfficial, lookup.officials,
      .official, column: places.official, record: record, line: line)
    return -1
  }

  /// Notes a code that is empty or not known; a near one is looked for only where it will be seen.
  private func noteUnknown(
    _ bytes: UnsafeRawBufferPointer, _ code: FaultCode, _ table: CodeTable, _ kind: Alias.Kind,
    column: Int, record: UInt32, line: UInt32
  ) {
    var fault = Fault(
      code, line: Int(line), record: Int(record), column: column, heading: kind.rawValue)
    let trimmed = CanonicalText.trimmed(bytes)
    if !trimmed.isEmpty, reading.ledger.keepsPlace(of: code) {
      fault.proposal = table.nearest(to: bytes) ?? ""
      if fault.proposal.isEmpty, let profile = options.profile {
        let text = String(decoding: trimmed, as: UTF8.self)
        fault.proposal = lookup.tables(profile).nearest(kind, to: text) ?? ""
      }
    }
    note(fault)
  }

  /// The fault of a code that `codebook` does not have.
  ///
  /// - Parameter isHeading: whether it stands in a heading, so that no respondent wrote it.
  func indicatorFault(
    _ bytes: UnsafeRawBufferPointer, codebook: Int, isHeading: Bool = false
  ) -> Fault {
    // What is gathered is near something, however often it was found before.
    let ledger = options.gathersUnmatched ? FaultLedger() : reading.ledger
    let fault = lookup.indicatorFault(bytes, codebook: codebook, ledger: ledger)
    if fault.code == .unknownIndicator, isHeading || !fault.proposal.isEmpty {
      gather(.indicator, bytes)
    }
    return fault
  }

  /// Counts a name or label that stands for nothing. Of what a respondent may have written himself
  /// only what is nearly a label may come here.
  func gather(_ kind: Alias.Kind, _ bytes: UnsafeRawBufferPointer) {
    guard options.gathersUnmatched else { return }
    let text = NameText.composed(String(decoding: bytes, as: UTF8.self))
    var key = UnmatchedName.Key(kind, UnmatchedName.shown(text))
    if reading.unmatched.count >= Self.mostUnmatched, reading.unmatched[key] == nil {
      key.written = UnmatchedName.hidden
    }
    reading.unmatched[key, default: 0] += 1
  }

  /// Whether `bytes` name this round or nothing; another round is a fault of the record.
  func isThisRound(_ bytes: UnsafeRawBufferPointer, record: UInt32, line: UInt32) -> Bool {
    if bytes.isEmpty || CanonicalText.trimmed(bytes).isEmpty || lookup.isThisRound(bytes) {
      return true
    }
    note(
      Fault(
        .wrongRound, line: Int(line), record: Int(record), column: places.round, heading: "round",
        argument: String(decoding: lookup.roundID, as: UTF8.self)))
    return false
  }

  /// The hash of a comment as its content goes into the comparison of versions: trimmed, NFC, line
  /// ends as LF; 0 for none.
  func commentHash(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    let trimmed = CanonicalText.trimmed(bytes)
    guard !trimmed.isEmpty else { return 0 }
    if CanonicalText.isSurelyComposed(trimmed), !trimmed.contains(0x0D) {
      return lookup.key.comment(trimmed)
    }
    var text = CanonicalText.composed(Self.withLineFeeds(trimmed))
    return text.withUTF8 { lookup.key.comment(UnsafeRawBufferPointer($0)) }
  }

  /// Emits a record that can be counted, unless the join finds otherwise.
  @inline(__always)
  func emit(
    _ ballot: Ballot, official: Int, marks: UInt64, hasNone: Bool, isSpoiled: Bool,
    comment: UInt32, record: UInt32, line: UInt32, isPart: Bool
  ) {
    let kind: AssessmentKind =
      isSpoiled
      ? .spoiled
      : marks != 0 ? (hasNone ? .contradictory : .marked) : (hasNone ? .none : .blank)
    emitter.emit(
      Assessment(
        ballot: ballot.ballot, witness: ballot.witness, marks: marks,
        official: official < 0 ? Assessment.noOfficial : UInt32(official), unit: ballot.unit,
        comment: comment, record: record, line: line, file: options.file, kind: kind, isPart: isPart
      ))
  }

  /// Emits a record that is rejected; its ballot still counts as found where it is known.
  func emitRejected(
    _ ballot: Ballot, official: Int = -1, separator: UInt64 = 0, record: UInt32, line: UInt32,
    isPart: Bool = false
  ) {
    if options.isTraced, reading.trace.isKnownByPlace {
      reading.trace.origins[record] = (placeOfSubmission ?? place(of: record)).text
    }
    emitter.emit(
      Assessment(
        ballot: ballot.ballot, witness: ballot.witness, marks: separator,
        official: official < 0 ? Assessment.noOfficial : UInt32(official),
        unit: ballot.isKnown ? ballot.unit : Assessment.noUnit, comment: 0, record: record,
        line: line, file: options.file, kind: .rejected, isPart: isPart))
  }

  /// Says that a ballot was found though no record says anything of an official.
  func emitPresence(_ ballot: Ballot, line: UInt32) {
    guard ballot.isKnown else { return }
    emitter.emit(
      Assessment(
        ballot: ballot.ballot, witness: ballot.witness, marks: 0,
        official: Assessment.noOfficial, unit: ballot.unit, comment: 0, record: 0, line: line,
        file: options.file, kind: .presence, isPart: false))
  }

  /// A ballot identity for rows that belong together although their unit is unknown.
  func strangerBallot(
    unit: UnsafeRawBufferPointer, serial: UnsafeRawBufferPointer
  ) -> Ballot {
    let bytes = Array(unit) + [0x1F] + Array(serial)
    var ballot = Ballot()
    bytes.withUnsafeBytes { all in
      (ballot.ballot, ballot.witness) = lookup.key.ballot(unit: .max, serial: all)
    }
    return ballot
  }

  /// The unit's index; the same bytes as the last time cost one comparison.
  @inline(__always)
  func unitIndex(_ bytes: UnsafeRawBufferPointer) -> Int {
    if bytes.count == lastUnitCount, let start = bytes.baseAddress,
      ByteLanes.areEqual(
        lastUnit, start.assumingMemoryBound(to: UInt8.self), lastUnitCount)
    {
      return lastUnitIndex
    }
    return findUnit(bytes)
  }

  private func findUnit(_ bytes: UnsafeRawBufferPointer) -> Int {
    let index = lookup.units.value(of: bytes)
    if index >= 0, bytes.count <= Self.longestUnit, let start = bytes.baseAddress {
      UnsafeMutableRawPointer(lastUnit).copyMemory(from: start, byteCount: bytes.count)
      lastUnitCount = bytes.count
      lastUnitIndex = index
    }
    return index
  }

  private func identify(_ ballot: inout Ballot, serial: UnsafeRawBufferPointer) {
    ballot.isKnown = true
    if CanonicalText.isSurelyComposed(serial) {
      (ballot.ballot, ballot.witness) = lookup.key.ballot(
        unit: UInt64(ballot.unit), serial: serial)
      return
    }
    var text = CanonicalText.composed(String(decoding: serial, as: UTF8.self))
    text.withUTF8 {
      (ballot.ballot, ballot.witness) = lookup.key.ballot(
        unit: UInt64(ballot.unit), serial: UnsafeRawBufferPointer($0))
    }
  }

  private func identify(_ ballot: inout Ballot, serialless record: UInt32) {
    ballot.isKnown = true
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: digest)
    withUnsafeBytes(of: ordinal(of: record).littleEndian) { scratch.append(contentsOf: $0) }
    scratch.withUnsafeBytes { bytes in
      (ballot.ballot, ballot.witness) = lookup.key.ballot(
        unit: UInt64(ballot.unit), serial: bytes)
    }
  }

  /// Digest of the file in which the record at hand was read first.
  private var digest: [UInt8] {
    if case .place(let digest, _)? = origin { digest } else { options.digest }
  }

  private func ordinal(of record: UInt32) -> UInt32 {
    if case .place(_, let ordinal)? = origin { ordinal } else { record }
  }

  private func place(of record: UInt32) -> RecordOrigin {
    .place(digest: digest, ordinal: ordinal(of: record))
  }

  private static func withLineFeeds(_ bytes: UnsafeRawBufferPointer) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0x0D {
        out.append(0x0A)
        if at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
      } else {
        out.append(bytes[at])
      }
      at += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}
