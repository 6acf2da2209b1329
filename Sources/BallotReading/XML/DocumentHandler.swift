import CLibXML2

/// Takes the events of one document, as `DocumentParser` hands it over.
protocol DocumentHandler: AnyObject {
  /// Whether the rest of the document is of no use any more.
  var isStopped: Bool { get }
  /// Line on which the parser stands.
  var currentLine: Int { get }

  /// Ties the handler to the parser that will call it.
  func attach(_ parser: xmlParserCtxtPtr)
}

extension DocumentHandler {
  /// Calls `body` with the handler behind `context`, without counting a reference for every event.
  @inline(__always)
  static func on(_ context: UnsafeMutableRawPointer?, _ body: (Self) -> Void) {
    guard let context else { preconditionFailure("the parser calls back with its context") }
    Unmanaged<Self>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }
}
