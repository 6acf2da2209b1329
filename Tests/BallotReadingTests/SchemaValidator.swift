import CLibXML2
import Testing

/// What libxml2's own validator says of a document by `Schemas/ballots.xsd`: an authority on the
/// structure that shares no code with the reader.
final class SchemaValidator {
  private let schema: xmlSchemaPtr

  /// - Throws: where the schema can't be loaded.
  convenience init() throws {
    var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    folders.removeLast(3)
    try self.init(at: folders.joined(separator: "/") + "/Schemas/ballots.xsd")
  }

  /// The schema in the file at `path`.
  init(at path: String) throws {
    xmlInitParser()
    let context = try #require(xmlSchemaNewParserCtxt(path))
    defer { xmlSchemaFreeParserCtxt(context) }
    schema = try #require(xmlSchemaParse(context))
  }

  deinit { xmlSchemaFree(schema) }

  /// Whether the document is well formed, its namespaces too, and valid.
  func accepts(_ bytes: [UInt8]) -> Bool {
    guard let parser = xmlNewParserCtxt() else { return false }
    defer { xmlFreeParserCtxt(parser) }
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    let document = bytes.withUnsafeBytes {
      xmlCtxtReadMemory(
        parser, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil,
        Int32(options))
    }
    guard let document else { return false }
    defer { xmlFreeDoc(document) }
    guard parser.pointee.wellFormed == 1, parser.pointee.nsWellFormed == 1,
      let validator = xmlSchemaNewValidCtxt(schema)
    else { return false }
    defer { xmlSchemaFreeValidCtxt(validator) }
    xmlSchemaSetValidStructuredErrors(validator, { _, _ in }, nil)
    return xmlSchemaValidateDoc(validator, document) == 0
  }
}
