import BallotModel
import CLibXML2

/// Reads a ballots document through libxml2's push parser.
///
/// Streaming, no tree; the structure of `Schemas/ballots.xsd` is enforced by the handler while
/// reading. DOCTYPE stops the parser before any entity is declared; the network is never touched.
final class BallotDocumentReader {
  private static let chunk = 64 << 10
  private let assembler: RecordAssembler

  init(_ assembler: RecordAssembler) {
    self.assembler = assembler
    xmlInitParser()
  }

  /// Reads `source` to its end or to the first place where it is not well formed.
  func read(_ source: any ByteSource) throws(ReadingError) {
    let handler = BallotDocumentHandler(assembler)
    var sax = Self.callbacks()
    let context = Unmanaged.passUnretained(handler).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&sax, context, nil, 0, nil) else {
      throw ReadingError(Fault(.unreadableFile))
    }
    defer { xmlFreeParserCtxt(parser) }
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    handler.attach(parser)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      let bytes = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let outcome = xmlParseChunk(parser, bytes, Int32(count), count == 0 ? 1 : 0)
      if outcome != 0 || count == 0 { break }
      if handler.isStopped { break }
    }
    if let encoding = parser.pointee.encoding {
      assembler.reading.encoding = String(cString: encoding).lowercased()
    }
    handler.finish()
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, uri, _, _, attributeCount, _, attributes in
      BallotDocumentHandler.of(context).start(
        name, uri, Int(attributeCount), attributes)
    }
    sax.endElementNs = { context, _, _, _ in BallotDocumentHandler.of(context).end() }
    sax.characters = { context, text, length in
      BallotDocumentHandler.of(context).text(text, Int(length))
    }
    // The same function for both, so that libxml2 does not guess which white space matters.
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { context, _, _, _ in BallotDocumentHandler.of(context).documentType() }
    sax.serror = { context, error in BallotDocumentHandler.of(context).failed(error) }
    return sax
  }
}
