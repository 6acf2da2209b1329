import BallotModel
import CLibXML2

/// Takes submissions out of a document by the local names of its elements, whatever their prefixes
/// and namespaces are.
final class SubmissionHandler: DocumentHandler {
  /// Deeper nesting stops the parser.
  private static let deepest = 64

  private struct Field {
    var path: String
    /// Position among the names of the role: an earlier one goes before a later one.
    var rank: Int
    var text: String
    var captures: NamePattern.Captures
  }

  private let assembler: RecordAssembler
  private let interpreter: SubmissionInterpreter
  private let places: SubmissionPaths
  private let joint: String
  private var parser: xmlParserCtxtPtr?
  private var names: [String] = []
  private var texts: [[UInt8]] = []
  private var hasChild: [Bool] = []
  private(set) var isStopped = false
  private var hasEnded = false
  private var hasSeenField = false

  private var submission = Submission()
  private var digest: [String] = []
  private var fields: [ImportProfile.Role: Field] = [:]
  private var part: [(key: String, part: Submission.Part)] = []
  private var ranks: [ImportProfile.Role: Int] = [:]

  init(_ assembler: RecordAssembler, _ profile: ImportProfile) {
    self.assembler = assembler
    interpreter = SubmissionInterpreter(assembler, profile)
    places = assembler.lookup.tables(profile).paths
    joint = (profile.separators.first ?? "") + " "
  }

  func attach(_ parser: xmlParserCtxtPtr) { self.parser = parser }

  // MARK: Events

  func start(
    _ name: UnsafePointer<xmlChar>?, _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isStopped else { return }
    guard names.count < Self.deepest else {
      note(.unexpectedElement)
      stop()
      return
    }
    if !hasChild.isEmpty { hasChild[hasChild.count - 1] = true }
    names.append(name.map { String(cString: $0) } ?? "")
    texts.append([])
    hasChild.append(false)
    if names.count == 1, !places.isRoot(names[0]) {
      note(.foreignRoot)
      stop()
      return
    }
    guard names.count >= places.ballotDepth, places.isBallot(names) else { return }
    if names.count == places.ballotDepth { beginBallot() }
    let path = relativePath
    fields = fields.filter { !$0.value.path.hasPrefix(path + "/") }
    if path == places.assessment { beginPart() }
    readAttributes(attributes, count, path)
  }

  func end() {
    guard !isStopped, !names.isEmpty else { return }
    let text = texts.removeLast()
    let isLeaf = !hasChild.removeLast()
    defer {
      names.removeLast()
      if names.isEmpty { hasEnded = true }
    }
    guard names.count >= places.ballotDepth else { return }
    guard places.isBallot(names) else {
      if names.count == places.ballotDepth { interpreter.skip("other-element") }
      return
    }
    let path = relativePath
    if isLeaf, names.count > places.ballotDepth || !text.isEmpty {
      take(path, Self.string(text))
    }
    if path == places.assessment { endPart() }
    if names.count == places.ballotDepth { endBallot() }
  }

  /// Text, in pieces of any length.
  func text(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard !isStopped, let text, !texts.isEmpty, names.count >= places.ballotDepth else { return }
    texts[texts.count - 1].append(contentsOf: UnsafeBufferPointer(start: text, count: length))
  }

  /// An instruction to whoever reads the document: ours says what a submission corrects.
  func instruction(_ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?) {
    guard !isStopped, let target, String(cString: target) == FaultColumns.record,
      names.count >= places.ballotDepth
    else { return }
    submission.origin = Submission.Cell(
      text: data.map { String(cString: $0) } ?? "", heading: FaultColumns.record)
  }

  func documentType() {
    note(.documentType)
    stop()
  }

  func failed(_ error: UnsafeMutablePointer<xmlError>?) {
    guard let error, !isStopped, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else {
      return
    }
    // A prefix that is not declared is no fault here: only local names count.
    if error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue) { return }
    if error.pointee.level == XML_ERR_FATAL { isStopped = true }
    assembler.note(ParserFault.fault(error.pointee, parser))
  }

  /// The bytes are not in the encoding that the document declares; the parser, which is behind the
  /// decoder, gives the line.
  func decodingFailed() {
    guard !isStopped else { return }
    isStopped = true
    let name = parser?.pointee.input?.pointee.encoding.map { String(cString: $0) } ?? ""
    assembler.note(Fault(.undecodableText, line: currentLine, argument: name))
  }

  /// Says what is missing when the input has ended.
  func finish() {
    assembler.reading.records = Int(interpreter.record)
    assembler.reading.outcomes = interpreter.outcomes
    guard !assembler.reading.isRefused else { return }
    if !hasEnded {
      note(.notWellFormed, argument: "5")
    } else if !hasSeenField {
      assembler.note(Fault(.missingColumn, line: currentLine, argument: places.described))
    }
  }

  // MARK: Ballots

  var currentLine: Int { DocumentPlace(of: parser).line }

  private var line: UInt32 { UInt32(truncatingIfNeeded: currentLine) }

  private var relativePath: String {
    names[places.ballotDepth...].joined(separator: "/")
  }

  private func beginBallot() {
    submission = Submission(line: line)
    digest = Array(repeating: "", count: places.digest.count)
    fields = [:]
    part = []
    if places.assessment == nil { beginPart() }
  }

  private func beginPart() {
    part = []
    ranks = [:]
    part.append(("", Submission.Part(line: line)))
  }

  private func endPart() {
    for var (_, part) in part where part.marks != nil || !part.ticks.isEmpty || self.part.count == 1
    {
      if part.official == nil { part.official = cell(.official) }
      if part.comment == nil { part.comment = cell(.comment) }
      if part.none == nil { part.none = cell(.none) }
      submission.parts.append(part)
    }
    part = []
  }

  private func endBallot() {
    if places.assessment == nil { endPart() }
    for index in submission.parts.indices where submission.parts[index].official == nil {
      submission.parts[index].official = cell(.official)
    }
    submission.unit = cell(.unit)
    submission.round = cell(.round)
    submission.status = cell(.status)
    submission.complete = cell(.complete)
    switch places.identity {
    case .serial: submission.serial = cell(.serial) ?? Submission.Cell()
    case .row: break
    case .digest:
      submission.serial = Submission.Cell(text: digest.joined(separator: "\u{1F}"))
    }
    interpreter.read(submission)
  }

  private func cell(_ role: ImportProfile.Role) -> Submission.Cell? {
    fields[role].map { Submission.Cell(text: $0.text, heading: $0.path) }
  }

  // MARK: Fields

  private func readAttributes(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int, _ path: String
  ) {
    let list = XMLAttributes(attributes, count)
    for index in 0..<list.count {
      guard let name = list.name(index) else { continue }
      let local = "@" + String(cString: name)
      take(path.isEmpty ? local : path + "/" + local, Self.string(Self.value(attributes, index)))
    }
  }

  private func take(_ path: String, _ written: String) {
    guard let meaning = places.meaning(of: path) else { return }
    hasSeenField = true
    let text = CanonicalText.composed(written)
    for index in meaning.digest { digest[index] = text }
    guard let role = meaning.role else { return }
    let field = Field(path: path, rank: meaning.rank, text: text, captures: meaning.captures)
    if !part.isEmpty, meaning.isInAssessment, put(field, role) { return }
    guard let known = fields[role], !known.text.isEmpty, known.rank <= field.rank else {
      fields[role] = field
      return
    }
  }

  /// Puts a field into the assessment in which it stands; false for what belongs to the ballot.
  private func put(_ field: Field, _ role: ImportProfile.Role) -> Bool {
    let key = field.captures.official ?? ""
    if !part.contains(where: { $0.key == key }) {
      var another = Submission.Part(line: line)
      another.official = Submission.Cell(text: key, heading: field.path)
      part.append((key, another))
    }
    guard let at = part.firstIndex(where: { $0.key == key }) else { return false }
    let cell = Submission.Cell(text: field.text, heading: field.path)
    switch role {
    case .official: part[at].part.official = better(part[at].part.official, cell, role, field.rank)
    case .comment: part[at].part.comment = better(part[at].part.comment, cell, role, field.rank)
    case .none: part[at].part.none = better(part[at].part.none, cell, role, field.rank)
    case .marks: append(cell, to: at)
    case .indicator:
      if let indicator = field.captures.indicator {
        part[at].part.ticks.append(Submission.Tick(indicator: indicator, cell: cell))
      } else {
        append(cell, to: at)
      }
    default: return false
    }
    return true
  }

  private func append(_ cell: Submission.Cell, to at: Int) {
    guard let known = part[at].part.marks, !known.text.isEmpty else {
      part[at].part.marks = cell
      return
    }
    if !cell.text.isEmpty { part[at].part.marks?.text += joint + cell.text }
  }

  private func better(
    _ known: Submission.Cell?, _ cell: Submission.Cell, _ role: ImportProfile.Role, _ rank: Int
  ) -> Submission.Cell? {
    if let known, !known.text.isEmpty, ranks[role, default: .max] <= rank { return known }
    ranks[role] = rank
    return cell
  }

  // MARK: Faults

  private func note(_ code: FaultCode, argument: String = "") {
    let column = parser?.pointee.input.map { Int($0.pointee.col) } ?? 0
    assembler.note(Fault(code, line: currentLine, column: column, argument: argument))
  }

  private func stop() {
    isStopped = true
    if let parser { xmlStopParser(parser) }
  }

  /// The value of an attribute whatever its namespace: its begin and end lie behind its names.
  private static func value(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ index: Int
  ) -> [UInt8] {
    guard let begin = attributes?[index * 5 + 3], let end = attributes?[index * 5 + 4] else {
      return []
    }
    return Array(UnsafeBufferPointer(start: begin, count: end - begin))
  }

  private static func string(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { String(decoding: CanonicalText.trimmed($0), as: UTF8.self) }
  }
}
