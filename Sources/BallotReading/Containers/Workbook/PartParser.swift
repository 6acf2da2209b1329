import BallotModel
import CLibXML2

/// libxml2's push parser over one part of a workbook: no DOCTYPE, no tree, no network.
final class PartParser {
  /// No part is nested as deep as this.
  private static let deepest = 64

  private let handler: any PartHandler
  private var parser: xmlParserCtxtPtr?
  private var depth = 0
  private var failure: ReadingError?

  init(_ handler: any PartHandler) {
    self.handler = handler
    xmlInitParser()
    var sax = Self.callbacks()
    parser = xmlCreatePushParserCtxt(
      &sax, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    if let parser {
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue))
    }
  }

  deinit { if let parser { xmlFreeParserCtxt(parser) } }

  /// Takes the next bytes, or the end where there are none.
  ///
  /// - Throws: X05 for a DOCTYPE, X20 for what is not well formed, and the handler's failure.
  func feed(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) {
    guard let parser else { throw ReadingError(.damaged) }
    let context = Unmanaged.passUnretained(self).toOpaque()
    kiemphieu_redirect_errors(context) { context, _ in PartParser.of(context).fail() }
    let outcome = xmlParseChunk(
      parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count),
      bytes.isEmpty ? 1 : 0)
    kiemphieu_restore_errors()
    if let failure = handler.failure ?? failure { throw failure }
    if outcome != 0 { throw ReadingError(.damaged) }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> PartParser {
    guard let context else { preconditionFailure("the parser calls back with its context") }
    return Unmanaged<PartParser>.fromOpaque(context).takeUnretainedValue()
  }

  private func start(_ name: UnsafePointer<xmlChar>?, _ attributes: XMLAttributes) {
    depth += 1
    guard depth <= Self.deepest else {
      fail()
      return
    }
    guard let name else { return }
    handler.start(PartName(name), PartAttributes(attributes))
    if handler.failure != nil { stop() }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    depth -= 1
    guard let name else { return }
    handler.end(PartName(name))
    if handler.failure != nil { stop() }
  }

  private func fail(_ error: ReadingError = ReadingError(.damaged)) {
    if failure == nil { failure = error }
    stop()
  }

  private func stop() { if let parser { xmlStopParser(parser) } }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      PartParser.of(context).start(name, XMLAttributes(attributes, Int(count)))
    }
    sax.endElementNs = { context, name, _, _ in PartParser.of(context).end(name) }
    sax.characters = { context, text, length in
      PartParser.of(context).handler.text(
        UnsafeRawBufferPointer(start: text, count: Int(length)))
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { context, _, _, _ in
      PartParser.of(context).fail(ReadingError(Fault(.documentType)))
    }
    sax.serror = { context, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      PartParser.of(context).fail()
    }
    return sax
  }
}
