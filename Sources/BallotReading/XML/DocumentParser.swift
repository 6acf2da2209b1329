import BallotModel
import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// libxml2's push parser over one document, for every layout: streaming, no tree, and the network is
/// never touched. The handler stops it at a DOCTYPE, before any entity is declared.
final class DocumentParser {
  /// More at a time is no faster.
  private static let chunk = 64 << 10
  private static let harmless =
    XML_NS_ERR_XML_NAMESPACE.rawValue...XML_NS_ERR_COLON.rawValue

  private let context: xmlParserCtxtPtr
  private let handler: any DocumentHandler
  private let undecodable: xmlStructuredErrorFunc
  private let isDecoded: Bool
  private let size: Int
  /// Bytes of the document before those that come next, so that it is parsed in the same chunks
  /// wherever it is begun.
  private var offset = 0

  /// - Parameters:
  ///   - handler: what `callbacks` and `undecodable` find behind their context.
  ///   - isDecoded: whether the bytes are UTF-8 whatever the XML declaration says.
  ///   - pieceSize: the most bytes that the parser gets at a time.
  ///   - undecodable: called where bytes are not in the encoding that the document declares.
  /// - Throws: X01.
  init<Handler: DocumentHandler>(
    _ handler: Handler, _ callbacks: xmlSAXHandler, isDecoded: Bool, pieceSize: Int = chunk,
    undecodable: @escaping xmlStructuredErrorFunc
  ) throws(ReadingError) {
    xmlInitParser()
    var callbacks = callbacks
    callbacks.initialized = UInt32(XML_SAX2_MAGIC)
    guard
      let context = xmlCreatePushParserCtxt(
        &callbacks, Unmanaged.passUnretained(handler).toOpaque(), nil, 0, nil)
    else { throw ReadingError(Fault(.unreadableFile)) }
    let encodingOption = isDecoded ? XML_PARSE_IGNORE_ENC.rawValue : 0
    xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | encodingOption))
    handler.attach(context)
    self.context = context
    self.handler = handler
    self.undecodable = undecodable
    self.isDecoded = isDecoded
    size = min(Self.chunk, max(1, pieceSize))
  }

  deinit { xmlFreeParserCtxt(context) }

  /// The encoding that the document declares; nil where it declares none.
  var encoding: String? {
    isDecoded ? nil : context.pointee.encoding.map { String(cString: $0).lowercased() }
  }

  /// Reads `source` to its end, or to where the handler or the parser stops.
  ///
  /// - Throws: what reading throws, with the line on which the source breaks off.
  func read(_ source: any ByteSource) throws(ReadingError) {
    kiemphieu_redirect_errors(context.pointee.userData, undecodable)
    defer { kiemphieu_restore_errors() }
    try feed(source)
  }

  /// Parses the next bytes, which end behind markup, and makes lone CRs in them LFs.
  ///
  /// - Returns: false where the handler or the parser has stopped.
  func parse(_ bytes: UnsafeMutableRawBufferPointer) -> Bool {
    kiemphieu_redirect_errors(context.pointee.userData, undecodable)
    defer { kiemphieu_restore_errors() }
    _ = Self.mendReturns(bytes, bytes.count, isLast: true)
    var at = 0
    while at < bytes.count {
      let count = min(bytes.count - at, size - offset % size)
      let chunk = UnsafeRawBufferPointer(rebasing: bytes[at..<at + count])
      guard goesOn(chunk, isLast: false) else { return false }
      at += count
      offset += count
    }
    return true
  }

  /// Goes on as if all before had been parsed: the next byte is at `offset`, and stands at `place`.
  func goOn(at place: DocumentPlace, offset: Int) {
    self.offset = offset
    guard let input = context.pointee.input else { return }
    input.pointee.line = Int32(truncatingIfNeeded: place.line)
    input.pointee.col = Int32(truncatingIfNeeded: place.column)
  }

  /// Where the parser stands.
  var place: DocumentPlace { DocumentPlace(of: context) }

  /// Names that the parser has come to know.
  var nameCount: Int { Int(xmlDictSize(context.pointee.dict)) }

  /// Whether the parser stands in the content of the root, reads plain UTF-8 and has found nothing
  /// wrong so far; of what it was given, it must have left exactly `bytes` for later.
  func isInRoot(leaving bytes: Int) -> Bool {
    guard let input = context.pointee.input, let buffer = input.pointee.buf else { return false }
    let state = context.pointee.instate
    return (state == XML_PARSER_CONTENT || state == XML_PARSER_START_TAG)
      && context.pointee.nameNr == 1 && context.pointee.inputNr == 1
      && context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
      && context.pointee.charset == XML_CHAR_ENCODING_UTF8.rawValue
      && buffer.pointee.encoder == nil && input.pointee.end - input.pointee.cur == bytes
  }

  /// Chunks are always full, so that nothing depends on how the source hands its bytes over.
  private func feed(_ source: any ByteSource) throws(ReadingError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size + 1, alignment: 16)
    defer { buffer.deallocate() }
    var held = 0
    while true {
      var count = held
      let full = held + size - offset % size
      var isLast = false
      var failure: ReadingError?
      while count < full, !isLast, failure == nil {
        do throws(ReadingError) {
          let more = try source.read(
            into: UnsafeMutableRawBufferPointer(rebasing: buffer[count..<full]))
          count += more
          isLast = more == 0
        } catch {
          failure = error
        }
      }
      offset += count - held
      held = Self.mendReturns(buffer, count, isLast: isLast)
      let chunk = UnsafeRawBufferPointer(rebasing: buffer[..<(count - held)])
      let goesOn = goesOn(chunk, isLast: isLast)
      if var failure, !handler.isStopped {
        if failure.fault.line == 0 { failure.fault.line = handler.currentLine }
        throw failure
      }
      if !goesOn || isLast { return }
      if held > 0 { buffer[0] = 0x0D }
    }
  }

  /// Parses one chunk; false where the handler or the parser has stopped.
  private func goesOn(_ chunk: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
    let bytes = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
    let outcome = xmlParseChunk(context, bytes, Int32(chunk.count), isLast ? 1 : 0)
    // What libxml2 says of prefixes does not stop it, and all faults come out in one pass.
    let isHarmless = Self.harmless.contains(UInt32(truncatingIfNeeded: outcome))
    return (outcome == 0 || isHarmless) && !handler.isStopped
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
