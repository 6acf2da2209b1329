import BallotModel
import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libxml2's push parser over a whole document, for every layout: streaming, no tree, and the
/// network is never touched. The handler stops it at a DOCTYPE, before any entity is declared.
struct DocumentParser {
  /// More at a time is no faster.
  private static let chunk = 64 << 10
  private static let harmless =
    XML_NS_ERR_XML_NAMESPACE.rawValue...XML_NS_ERR_COLON.rawValue

  private let isDecoded: Bool
  private let size: Int

  /// - Parameters:
  ///   - isDecoded: whether the bytes are UTF-8 whatever the XML declaration says.
  ///   - pieceSize: the most bytes that the parser gets at a time.
  init(isDecoded: Bool, pieceSize: Int = chunk) {
    xmlInitParser()
    self.isDecoded = isDecoded
    size = min(Self.chunk, max(1, pieceSize))
  }

  /// Reads `source` to its end, or to where the handler or the parser stops.
  ///
  /// - Parameters:
  ///   - handler: what `callbacks` and `undecodable` find behind their context.
  ///   - undecodable: called where bytes are not in the encoding that the document declares.
  /// - Returns: the encoding that the document declares; nil where it declares none.
  /// - Throws: X01, and what reading throws, with the line on which the source breaks off.
  func read<Handler: DocumentHandler>(
    _ source: any ByteSource, _ handler: Handler, _ callbacks: xmlSAXHandler,
    undecodable: @escaping xmlStructuredErrorFunc
  ) throws(ReadingError) -> String? {
    var callbacks = callbacks
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    let context = Unmanaged.passUnretained(handler).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&callbacks, context, nil, 0, nil) else {
      throw ReadingError(Fault(.unreadableFile))
    }
    defer { xmlFreeParserCtxt(parser) }
    let encodingOption = isDecoded ? XML_PARSE_IGNORE_ENC.rawValue : 0
    xmlCtxtUseOptions(
      parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | encodingOption))
    handler.attach(parser)
    kiemphieu_redirect_errors(context, undecodable)
    defer { kiemphieu_restore_errors() }
    try feed(source, to: parser, handler)
    return isDecoded ? nil : parser.pointee.encoding.map { String(cString: $0).lowercased() }
  }

  /// Pieces are always full, so that nothing depends on how the source hands its bytes over.
  private func feed(
    _ source: any ByteSource, to parser: xmlParserCtxtPtr, _ handler: any DocumentHandler
  ) throws(ReadingError) {
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
      // What libxml2 says of prefixes does not stop it, and all faults come out in one pass.
      let goesOn = outcome == 0 || Self.harmless.contains(UInt32(truncatingIfNeeded: outcome))
      if !goesOn || isLast || handler.isStopped { return }
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
}
