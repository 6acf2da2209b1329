import BallotModel
import CLibXML2

/// Reads a ballots document.
///
/// The structure of `Schemas/ballots.xsd` is enforced by the handler while reading.
final class BallotDocumentReader {
  private let assembler: RecordAssembler

  init(_ assembler: RecordAssembler) { self.assembler = assembler }

  /// Reads `source` to its end or to the first place where it is not well formed.
  ///
  /// - Parameter isDecoded: whether the bytes are UTF-8 whatever the XML declaration says.
  func read(_ source: any ByteSource, isDecoded: Bool) throws(ReadingError) {
    let handler = BallotDocumentHandler(assembler)
    let parser = DocumentParser(isDecoded: isDecoded, pieceSize: assembler.options.bufferSize)
    let encoding = try parser.read(source, handler, Self.callbacks()) { context, _ in
      BallotDocumentHandler.on(context) { $0.decodingFailed() }
    }
    if let encoding { assembler.reading.encoding = encoding }
    handler.finish()
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.startElementNs = { context, name, _, uri, _, _, attributeCount, _, attributes in
      BallotDocumentHandler.on(context) {
        $0.start(
          name, uri, Int(attributeCount), attributes)
      }
    }
    sax.endElementNs = { context, _, _, _ in BallotDocumentHandler.on(context) { $0.end() } }
    sax.characters = { context, text, length in
      BallotDocumentHandler.on(context) { $0.text(text, Int(length)) }
    }
    // The same function for both, so that libxml2 does not guess which white space matters.
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, text, length in
      BallotDocumentHandler.on(context) { $0.characterData(text, Int(length)) }
    }
    sax.processingInstruction = { context, target, data in
      BallotDocumentHandler.on(context) { $0.instruction(target, data) }
    }
    sax.internalSubset = { context, _, _, _ in
      BallotDocumentHandler.on(context) { $0.documentType() }
    }
    sax.serror = { context, error in BallotDocumentHandler.on(context) { $0.failed(error) } }
    return sax
  }
}
