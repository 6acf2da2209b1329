import BallotModel
import CLibXML2

/// Reads a ballots document.
///
/// The structure of `Schemas/ballots.xsd` is enforced by the handler while reading.
final class BallotDocumentReader {
  let assembler: RecordAssembler
  /// Whether the bytes are UTF-8 whatever the XML declaration says.
  let isDecoded: Bool
  private let handler: BallotDocumentHandler
  private let parser: DocumentParser

  /// - Throws: X01.
  init(_ assembler: RecordAssembler, isDecoded: Bool) throws(ReadingError) {
    self.assembler = assembler
    self.isDecoded = isDecoded
    handler = BallotDocumentHandler(assembler)
    parser = try DocumentParser(
      handler, Self.callbacks(), isDecoded: isDecoded, pieceSize: assembler.options.bufferSize
    ) { context, _ in BallotDocumentHandler.on(context) { $0.decodingFailed() } }
  }

  /// Reads `source` to its end or to the first place where it is not well formed.
  func read(_ source: PrefixedSource) throws(ReadingError) {
    if let pieces = DocumentPieces(source, of: self) {
      try parser.read(try pieces.read())
    } else {
      try parser.read(source)
    }
    if let encoding = parser.encoding { assembler.reading.encoding = encoding }
    handler.finish()
  }

  // MARK: Pieces

  /// Records read.
  var records: UInt32 { handler.record }

  /// Where the parser stands.
  var place: DocumentPlace { parser.place }

  /// Names that the parser has come to know.
  var nameCount: Int { parser.nameCount }

  /// Parses the next bytes, which end behind markup, as far as it comes.
  func parse(_ bytes: UnsafeMutableRawBufferPointer) { _ = parser.parse(bytes) }

  /// Whether no element has begun, and nothing was wrong so far.
  var isBeforeRoot: Bool {
    handler.state == .start && handler.skipDepth == 0 && !handler.isStopped && !handler.hasFailed
  }

  /// Whether all is read that was parsed, but for `bytes`, nothing was wrong with the markup, and
  /// the next thing is a ballot or the end of the root.
  func isBetweenBallots(leaving bytes: Int = 0) -> Bool {
    handler.state == .ballots && handler.skipDepth == 0 && !handler.isStopped
      && !handler.hasFailed && parser.isInRoot(leaving: bytes)
  }

  /// Goes on from between two ballots as if all before had been parsed: the next byte is at
  /// `offset`, and stands at `place` behind so many records.
  func goOn(at place: DocumentPlace, offset: Int, records: UInt32) {
    handler.record = records
    parser.goOn(at: place, offset: offset)
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
