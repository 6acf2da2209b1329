import BallotModel
import CLibXML2

/// The state machine behind the parser's events: what `Schemas/ballots.xsd` allows, and nothing
/// else.
///
/// Names are compared by address: the parser interns them in its dictionary.
final class BallotDocumentHandler: DocumentHandler {
  enum State {
    case start
    case ballots
    case ballot
    case assessment
    case mark
    case none
    case comment
    case end
  }

  /// Deeper nesting below an element that is not allowed anyway stops the parser.
  private static let deepest = 64

  let assembler: RecordAssembler
  var parser: xmlParserCtxtPtr?
  var names = XMLNames()
  var state = State.start
  /// How deep inside an element that is not allowed.
  var skipDepth = 0
  /// 0 before `none`, 1 after it, 2 after `comment`.
  var phase = 0
  var isStopped = false
  /// Whether the parser has found anything wrong at all.
  private(set) var hasFailed = false
  /// Whether the text since the last tag has been found wanting already.
  private var hasNotedText = false

  private let rootUnit = HeldBytes()
  private let roundName = HeldBytes()
  private var isOtherRound = false
  private let unit = HeldBytes()
  private let serial = HeldBytes()
  private var isSpoiled = false
  private var ballot = RecordAssembler.Ballot()
  private var hasBallot = false
  var assessments = 0
  private var emptyBallots = 0
  var record: UInt32 = 0
  private var line: UInt32 = 0
  private var official = -1
  private var isRejected = false
  private var marks: UInt64 = 0
  private var hasNone = false
  private let comment = HeldBytes()
  private var codebook = 0
  private let indicators: [CodeTable]
  private let constants: FileConstants

  init(_ assembler: RecordAssembler) {
    self.assembler = assembler
    indicators = assembler.lookup.indicators
    constants = FileConstants(assembler.options.constants)
  }

  func attach(_ parser: xmlParserCtxtPtr) {
    self.parser = parser
    names = XMLNames(parser.pointee.dict)
  }

  // MARK: Events

  func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    hasNotedText = false
    if skipDepth > 0 {
      skipDepth += 1
      if skipDepth > Self.deepest { stop() }
      return
    }
    let list = XMLAttributes(attributes, count)
    guard uri == names.namespace else {
      refuse(name, uri)
      return
    }
    switch state {
    case .start where name == names.ballots: startBallots(list)
    case .ballots where name == names.ballot: startBallot(list)
    case .ballot where name == names.assessment: startAssessment(list)
    case .assessment where name == names.mark && phase == 0: startMark(list)
    case .assessment where name == names.none && phase == 0:
      allow(list, [], "none")
      hasNone = true
      phase = 1
      state = .none
    case .assessment where name == names.comment && phase < 2:
      allow(list, [], "comment")
      comment.clear()
      phase = 2
      state = .comment
    default: refuse(name, uri)
    }
  }

  func end() {
    hasNotedText = false
    if skipDepth > 0 {
      skipDepth -= 1
      return
    }
    switch state {
    case .mark, .none, .comment: state = .assessment
    case .assessment:
      endAssessment()
      assembler.origin = nil
      state = .ballot
    case .ballot:
      endBallot()
      assembler.origin = nil
      state = .ballots
    case .ballots: state = .end
    case .start, .end: break
    }
  }

  /// Text, in pieces of any length; the parser stands behind it.
  func text(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard skipDepth == 0, let text else { return }
    let bytes = UnsafeBufferPointer(start: text, count: length)
    if state == .comment {
      comment.append(UnsafeRawBufferPointer(bytes))
    } else if let at = unexpected(bytes) {
      noteText(line: currentLine - bytes[at...].count { $0 == 0x0A })
    }
  }

  /// The content of a CDATA section, in pieces; the parser still stands before it.
  ///
  /// Outside `comment` even an empty section is text, as libxml2's schema validator has it.
  func characterData(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard skipDepth == 0, let text else { return }
    let bytes = UnsafeBufferPointer(start: text, count: length)
    if state == .comment {
      comment.append(UnsafeRawBufferPointer(bytes))
    } else {
      let at = unexpected(bytes) ?? 0
      noteText(line: currentLine + bytes[..<at].count { $0 == 0x0A })
    }
  }

  /// Offset of the first byte that may not stand here: any in an empty element, or one that is not
  /// white space between elements.
  private func unexpected(_ bytes: UnsafeBufferPointer<xmlChar>) -> Int? {
    if state == .mark || state == .none { return bytes.isEmpty ? nil : 0 }
    return bytes.firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D }
  }

  /// Notes text where none may be, once between two tags, however many pieces it comes in.
  private func noteText(line: Int) {
    guard !hasNotedText else { return }
    hasNotedText = true
    assembler.note(Fault(.unexpectedText, line: line, record: currentRecord))
  }

  /// An instruction to whoever reads the document: ours says which record the next one corrects.
  func instruction(_ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?) {
    guard skipDepth == 0, let target, String(cString: target) == FaultColumns.record,
      assembler.lookup.settings.serials == .none
    else { return }
    assembler.origin = RecordOrigin(data.map { String(cString: $0) } ?? "")
    if assembler.origin == nil { note(.attributeValue, argument: FaultColumns.record) }
  }

  func documentType() {
    note(.documentType)
    stop()
  }

  func failed(_ error: UnsafeMutablePointer<xmlError>?) {
    hasFailed = true
    guard let error, !isStopped, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    // After the first fatal error the parser only guesses.
    if error.pointee.level == XML_ERR_FATAL { isStopped = true }
    assembler.note(ParserFault.fault(error.pointee, parser))
  }

  /// The bytes are not in the encoding that the document declares; the parser, which is behind the
  /// decoder, gives the line.
  func decodingFailed() {
    hasFailed = true
    guard !isStopped else { return }
    isStopped = true
    let name = parser?.pointee.input?.pointee.encoding.map { String(cString: $0) } ?? ""
    assembler.note(Fault(.undecodableText, line: currentLine, argument: name))
  }

  /// Says what is missing when the input has ended.
  func finish() {
    assembler.reading.records = Int(record)
    if state != .end, !assembler.reading.isRefused { note(.notWellFormed, argument: "5") }
  }

  // MARK: Elements

  private func startBallots(_ list: XMLAttributes) {
    state = .ballots
    assembler.reading.trace.isKnownByPlace = assembler.lookup.settings.serials == .none
    allow(list, [names.round, names.unit], "round, unit")
    rootUnit.set(constants.orElse(list.find(names.unit), "unit"))
    roundName.set(constants.orElse(list.find(names.round), "round"))
    let name = CanonicalText.trimmed(roundName.bytes)
    isOtherRound = !name.isEmpty && !assembler.lookup.isThisRound(roundName.bytes)
  }

  private func startBallot(_ list: XMLAttributes) {
    state = .ballot
    assessments = 0
    hasBallot = false
    isSpoiled = false
    serial.clear()
    var hasUnit = false
    var isAllowed = true
    for index in 0..<list.count {
      let name = list.name(index)
      guard list.uri(index) == nil else {
        isAllowed = false
        continue
      }
      if name == names.serial {
        serial.set(list.value(at: index))
      } else if name == names.unit {
        unit.set(list.value(at: index))
        hasUnit = !constants.standIn("unit", for: unit.bytes)
      } else if name == names.status {
        readStatus(list.value(at: index))
      } else {
        isAllowed = false
      }
    }
    if !hasUnit { unit.set(rootUnit.bytes) }
    if !isAllowed {
      allow(list, [names.serial, names.unit, names.status], "serial, unit, status")
    }
  }

  private func readStatus(_ value: UnsafeRawBufferPointer) {
    if value.elementsEqual("spoiled".utf8) {
      isSpoiled = true
    } else if !value.elementsEqual("valid".utf8) {
      note(.attributeValue, argument: "status")
    }
  }

  private func startAssessment(_ list: XMLAttributes) {
    state = .assessment
    phase = 0
    beginRecord()
    marks = 0
    hasNone = false
    comment.clear()
    if list.count != 1 || list.name(0) != names.official || list.uri(0) != nil {
      allow(list, [names.official], "official")
    }
    let name = list.find(names.official)
    guard let value = name == nil ? constants["official"] : constants.orElse(name, "official")
    else {
      official = -1
      isRejected = true
      note(.missingAttribute, argument: "official")
      return
    }
    official = assembler.official(value, of: ballot, record: record, line: line)
    if official < 0 {
      isRejected = true
    } else {
      codebook = assembler.lookup.officialCodebooks[official]
    }
  }

  private func startMark(_ list: XMLAttributes) {
    state = .mark
    guard let value = indicator(list) else {
      note(.missingAttribute, argument: "indicator")
      return
    }
    guard official >= 0 else { return }
    let position = indicators[codebook].value(of: value)
    if position >= 0 {
      marks |= 1 &<< UInt64(truncatingIfNeeded: position)
      return
    }
    isRejected = true
    var fault = assembler.indicatorFault(value, codebook: codebook)
    fault.line = currentLine
    fault.record = Int(record)
    fault.heading = "indicator"
    assembler.note(fault)
  }

  @inline(__always)
  private func indicator(_ list: XMLAttributes) -> UnsafeRawBufferPointer? {
    // Nearly always it is the only one.
    if list.count == 1, list.name(0) == names.indicator, list.uri(0) == nil {
      return list.value(at: 0)
    }
    allow(list, [names.indicator], "indicator")
    return list.find(names.indicator)
  }

  private func endAssessment() {
    guard !isRejected else {
      assembler.emitRejected(ballot, record: record, line: line)
      return
    }
    assembler.emit(
      ballot, official: official, marks: marks, hasNone: hasNone, isSpoiled: isSpoiled,
      comment: commentHash(), record: record, line: line, isPart: false)
  }

  private func endBallot() {
    guard assessments == 0 else { return }
    if isSpoiled {
      beginRecord()
      if isRejected {
        assembler.emitRejected(ballot, record: record, line: line)
      } else {
        assembler.emit(
          ballot, official: -1, marks: 0, hasNone: false, isSpoiled: true, comment: 0,
          record: record, line: line, isPart: false)
      }
      return
    }
    assembler.reading.skipped["empty-ballot", default: 0] += 1
    note(.emptyBallot)
    // Found all the same, where unit and serial are known.
    ballot = assembler.ballotWithoutRecord(unit: unit.bytes, serial: serial.bytes)
    if ballot.isKnown, assembler.lookup.settings.serials == .none {
      emptyBallots += 1
      ballot = Array("empty ballot \(emptyBallots)".utf8).withUnsafeBytes {
        assembler.ballotOfFile(ballot, serial: $0)
      }
    }
    assembler.emitPresence(ballot, line: UInt32(currentLine))
  }

  /// Starts the next record of this ballot, which is rejected if round, unit or serial are not ours.
  private func beginRecord() {
    record &+= 1
    assessments += 1
    line = UInt32(currentLine)
    if !hasBallot || !ballot.isKnown || assembler.lookup.settings.serials == .none {
      ballot = identify(record: record)
      hasBallot = true
    }
    isRejected = !ballot.isKnown
    if isOtherRound {
      _ = assembler.isThisRound(roundName.bytes, record: record, line: line)
      isRejected = true
    }
  }

  private func identify(record: UInt32) -> RecordAssembler.Ballot {
    assembler.ballot(
      unit: unit.bytes, serial: serial.bytes, record: record, line: UInt32(currentLine))
  }

  private func commentHash() -> UInt32 {
    comment.bytes.isEmpty ? 0 : assembler.commentHash(comment.bytes)
  }
}
