import BallotModel
import CLibXML2

/// Reads a document of submissions through libxml2's push parser: streaming, no tree, no DOCTYPE,
/// no network.
final class SubmissionDocumentReader {
  private static let chunk = 64 << 10
  private let assembler: RecordAssembler
  private let profile: ImportProfile

  init(_ assembler: RecordAssembler, _ profile: ImportProfile) {
    self.assembler = assembler
    self.profile = profile
    xmlInitParser()
  }

  /// Reads `source` to its end or to the first place where it is not well formed.
  ///
  /// - Parameter isDecoded: whether the bytes are UTF-8 whatever the XML declaration says.
  func read(_ source: any ByteSource, isDecoded: Bool) throws(ReadingError) {
    assembler.reading.format = "xml"
    let handler = SubmissionHandler(assembler, profile)
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
      SubmissionHandler.of(context).decodingFailed()
    }
    defer { kiemphieu_restore_errors() }
    try feed(source, to: parser, handler)
    if !isDecoded, let encoding = parser.pointee.encoding {
      assembler.reading.encoding = String(cString: encoding).lowercased()
    }
    handler.finish()
  }

  private func feed(
    _ source: any ByteSource, to parser: xmlParserCtxtPtr, _ handler: SubmissionHandler
  ) throws(ReadingError) {
    let size = min(Self.chunk, max(1, assembler.options.bufferSize))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      let bytes = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let outcome = xmlParseChunk(parser, bytes, Int32(count), count == 0 ? 1 : 0)
      // What libxml2 says of namespaces is no reason to stop; all else is.
      let isHarmless = outcome == 0 || outcome == Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue)
      if !isHarmless || count == 0 || handler.isStopped { return }
    }
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      SubmissionHandler.of(context).start(name, Int(count), attributes)
    }
    sax.endElementNs = { context, _, _, _ in SubmissionHandler.of(context).end() }
    sax.characters = { context, text, length in
      SubmissionHandler.of(context).text(text, Int(length))
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = { context, text, length in
      SubmissionHandler.of(context).text(text, Int(length))
    }
    sax.processingInstruction = { context, target, data in
      SubmissionHandler.of(context).instruction(target, data)
    }
    sax.internalSubset = { context, _, _, _ in SubmissionHandler.of(context).documentType() }
    sax.serror = { context, error in SubmissionHandler.of(context).failed(error) }
    return sax
  }
}
