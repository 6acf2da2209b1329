import BallotModel
import CLibXML2

/// The elements concerned of a document, inside the elements around them, with the faults as
/// comments; well formed, and valid where the document was.
final class DocumentExtract: DocumentHandler {
  private typealias Name = UnsafePointer<xmlChar>

  private let notes: [Int: RowNote]
  /// Nil for the canonical layout, whose assessments are taken one by one.
  private let paths: SubmissionPaths?
  private(set) var output: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private(set) var count = 0

  private var names: [String] = []
  /// Tags as they are written, with their prefix.
  private var tags: [String] = []
  private var ordinal = 0
  /// Depth of the element that is being copied; 0 for none.
  private var copied = 0
  /// Whether the last tag written is still open at its end, so that `/` can close it.
  private var isOpen = false
  /// The start tag of a ballot of which nothing has been written yet.
  private var pending: String?
  private var isSpoiled = false
  private var hasAssessment = false

  init(_ notes: [Int: RowNote], _ profile: ImportProfile?) {
    self.notes = notes
    paths = profile.map { SubmissionPaths($0) }
  }

  // It was read without fault before.
  var isStopped: Bool { false }
  var currentLine: Int { 0 }

  func attach(_ parser: xmlParserCtxtPtr) {}

  /// Reads a document that was read without fault before.
  ///
  /// - Throws: X01, and what reading throws.
  func read(_ source: any ByteSource, isDecoded: Bool) throws(ReadingError) {
    let parser = try DocumentParser(self, Self.callbacks(), isDecoded: isDecoded) { _, _ in }
    try parser.read(source)
    write("\n")
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.startElementNs = { context, name, prefix, _, spaces, list, count, _, attributes in
      let tag = DocumentTag(
        name, prefix, namespaces: list, Int(spaces), attributes: attributes, Int(count))
      DocumentExtract.on(context) { $0.start(tag) }
    }
    sax.endElementNs = { context, _, _, _ in DocumentExtract.on(context) { $0.end() } }
    sax.characters = { context, text, length in
      DocumentExtract.on(context) { $0.text(text, Int(length)) }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.serror = { _, _ in }
    return sax
  }

  // MARK: Events

  private func start(_ tag: DocumentTag) {
    names.append(tag.name)
    tags.append(tag.written)
    if copied > 0 {
      open(tag.text)
    } else if let paths {
      startOfSubmission(tag, paths)
    } else {
      startOfBallots(tag)
    }
  }

  private func startOfSubmission(_ tag: DocumentTag, _ paths: SubmissionPaths) {
    if names.count < paths.ballotDepth {
      open(tag.text)
    } else if names.count == paths.ballotDepth, paths.isBallot(names) {
      ordinal += 1
      guard let note = notes[ordinal] else { return }
      comment(note)
      open(tag.text)
      instruction(note)
      copied = names.count
    }
  }

  private func startOfBallots(_ tag: DocumentTag) {
    switch names.count {
    case 1: open(tag.text)
    case 2:
      pending = tag.text
      isSpoiled = tag.attribute("status") == "spoiled"
      hasAssessment = false
    case 3:
      hasAssessment = true
      ordinal += 1
      guard let note = notes[ordinal] else { return }
      writePending()
      comment(note)
      instruction(note)
      open(tag.text)
      copied = names.count
    default: break
    }
  }

  private func end() {
    let depth = names.count
    defer {
      names.removeLast()
      tags.removeLast()
    }
    if copied > 0 {
      close()
      if depth == copied { copied = 0 }
    } else if let paths {
      if depth < paths.ballotDepth { close() }
    } else if depth == 2 {
      endOfBallot()
    } else if depth == 1 {
      close()
    }
  }

  private func endOfBallot() {
    if !hasAssessment, isSpoiled {
      ordinal += 1
      if let note = notes[ordinal] {
        writePending()
        comment(note)
        instruction(note)
      }
    }
    if pending == nil { close() }
    pending = nil
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ length: Int) {
    guard copied > 0, let text else { return }
    finishTag()
    DocumentTag.escape(UnsafeBufferPointer(start: text, count: length), into: &output)
  }

  // MARK: Writing

  private func writePending() {
    if let pending { open(pending) }
    pending = nil
  }

  private func comment(_ note: RowNote) {
    count += 1
    var words = "\(FaultColumns.code): \(note.codeText); \(FaultColumns.message): "
    words += note.messageText
    // Two hyphens may not stand in a comment, nor one at its end.
    while words.contains("--") { words = words.split(separator: "--").joined(separator: "- -") }
    write("\n<!-- \(words) -->\n")
  }

  private func instruction(_ note: RowNote) {
    guard let origin = note.origin else { return }
    write("<?\(FaultColumns.record) \(origin)?>")
  }

  private func open(_ tag: String) {
    finishTag()
    output += Array("<\(tag)".utf8)
    isOpen = true
  }

  private func close() {
    if isOpen {
      output += Array("/>".utf8)
      isOpen = false
    } else {
      output += Array("</\(tags.last ?? "")>".utf8)
    }
  }

  private func finishTag() {
    if isOpen { output.append(UInt8(ascii: ">")) }
    isOpen = false
  }

  private func write(_ text: String) {
    finishTag()
    output += Array(text.utf8)
  }
}
