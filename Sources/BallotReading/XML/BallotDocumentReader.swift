import BallotModel
import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a ballots document through libxml2's push parser.
///
/// Streaming, no tree; the structure of `Schemas/ballots.xsd` is enforced by the handler while
/// reading. DOCTYPE stops the parser before any entity is declared; the network is never touched.
final class BallotDocumentReader {
  /// More at a time is no faster.
  private static let chunk = 64 << 10
  private let assembler: RecordAssembler

  init(_ assembler: RecordAssembler) {
    self.assembler = assembler
    xmlInitParser()
  }

  /// Reads `source` to its end or to the first place where it is not well formed.
  ///
  /// - Parameter isDecoded: whether the bytes are UTF-8 whatever the XML declaration says.
  func read(_ source: any ByteSource, isDecoded: Bool) throws(ReadingError) {
    let handler = BallotDocumentHandler(assembler)
    var sax = Self.callbacks()
    let context = Unmanaged.passUnretained(handler).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&sax, context, nil, 0, nil) else {
      throw ReadingError(Fault(.unreadableFile))
    }
    defer { xmlFreeParserCtxt(parser) }
    let encodingOption = isDecoded ? XML_PARSE_IGNORE_ENC.rawValue : 0
    xmlCtxtUseOptions(
      parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | encodingOption))
    handler.attach(parser)
    kiemphieu_redirect_errors(context) { context, _ in
      BallotDocumentHandler.of(context).decodingFailed()
    }
    defer { kiemphieu_restore_errors() }
    try feed(source, to: parser, handler)
    if !isDecoded, let encoding = parser.pointee.encoding {
      assembler.reading.encoding = String(cString: encoding).lowercased()
    }
    handler.finish()
  }

  /// Pieces are always full, so that nothing depends on how the source hands its bytes over.
  private func feed(
    _ source: any ByteSource, to parser: xmlParserCtxtPtr, _ handler: BallotDocumentHandler
  ) throws(ReadingError) {
    let size = min(Self.chunk, max(1, assembler.options.bufferSize))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size + 1, alignment: 16)
    defer { buffer.deallocate() }
    var held = 0
    while true {
      var count = held
      var isLast = false
      var failure: ReadingError?
      while count < size + held, !isLast, failure == nil {
        do throws(ReadingError) {
          let more = try source.read(
            into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<size + held]))
          count += more
          isLast = more == 0
        } catch {
          failure = error
        }
      }
      held = Self.mendReturns(buffer, count, isLast: isLast)
      let bytes = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let outcome = xmlParseChunk(parser, bytes, Int32(count - held), isLast ? 1 : 0)
      if var failure, !handler.isStopped {
        if failure.fault.line == 0 { failure.fault.line = handler.currentLine }
        throw failure
      }
      if outcome != 0 || isLast || handler.isStopped { return }
      if held > 0 { buffer[0] = 0x0D }
    }
  }

  /// Makes each lone CR an LF, as XML 1.0 (section 2.11) has it anyway: libxml2 does not count the
  /// lines that end so.
  ///
  /// - Returns: 1 if a CR at the end must be held back until the next byte is known, else 0.
  private static func mendReturns(
    _ buffer: UnsafeMutableRawBufferPointer, _ count: Int, isLast: Bool
  ) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var at = 0
    while at < count, let found = memchr(base + at, 0x0D, count - at) {
      let place = found - base
      if place + 1 == count, !isLast { return 1 }
      if place + 1 == count || buffer[place + 1] != 0x0A { buffer[place] = 0x0A }
      at = place + 1
    }
    return 0
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
    sax.cdataBlock = { context, text, length in
      BallotDocumentHandler.of(context).characterData(text, Int(length))
    }
    sax.processingInstruction = { context, target, data in
      BallotDocumentHandler.of(context).instruction(target, data)
    }
    sax.internalSubset = { context, _, _, _ in BallotDocumentHandler.of(context).documentType() }
    sax.serror = { context, error in BallotDocumentHandler.of(context).failed(error) }
    return sax
  }
}
