import BallotModel
import CLibXML2

/// Reads a document of submissions.
final class SubmissionDocumentReader {
  private let assembler: RecordAssembler
  private let profile: ImportProfile

  init(_ assembler: RecordAssembler, _ profile: ImportProfile) {
    self.assembler = assembler
    self.profile = profile
  }

  /// Reads `source` to its end or to the first place where it is not well formed.
  ///
  /// - Parameter isDecoded: whether the bytes are UTF-8 whatever the XML declaration says.
  func read(_ source: any ByteSource, isDecoded: Bool) throws(ReadingError) {
    assembler.reading.format = "xml"
    let handler = SubmissionHandler(assembler, profile)
    let parser = try DocumentParser(
      handler, Self.callbacks(), isDecoded: isDecoded, pieceSize: assembler.options.bufferSize
    ) { context, _ in SubmissionHandler.on(context) { $0.decodingFailed() } }
    try parser.read(source)
    if let encoding = parser.encoding { assembler.reading.encoding = encoding }
    handler.finish()
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      SubmissionHandler.on(context) { $0.start(name, Int(count), attributes) }
    }
    sax.endElementNs = { context, _, _, _ in SubmissionHandler.on(context) { $0.end() } }
    sax.characters = { context, text, length in
      SubmissionHandler.on(context) { $0.text(text, Int(length)) }
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, text, length in
      SubmissionHandler.on(context) { $0.text(text, Int(length)) }
    }
    sax.processingInstruction = { context, target, data in
      SubmissionHandler.on(context) { $0.instruction(target, data) }
    }
    sax.internalSubset = { context, _, _, _ in SubmissionHandler.on(context) { $0.documentType() } }
    sax.serror = { context, error in SubmissionHandler.on(context) { $0.failed(error) } }
    return sax
  }
}
