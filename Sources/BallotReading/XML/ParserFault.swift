import BallotModel
import CLibXML2

/// The fault that an error of libxml2 stands for.
enum ParserFault {
  /// X19 and X03 for what the encoding is to blame for, else X04 with libxml2's code.
  static func fault(_ error: xmlError, _ parser: xmlParserCtxtPtr?) -> Fault {
    let place = DocumentPlace(counted: error.line, error.int2)
    let (line, column) = (place.line, place.column)
    switch UInt32(truncatingIfNeeded: error.code) {
    case XML_ERR_UNKNOWN_ENCODING.rawValue, XML_ERR_UNSUPPORTED_ENCODING.rawValue:
      return Fault(.unknownEncoding, line: line, column: column)
    case XML_ERR_INVALID_CHAR.rawValue where isUndecodable(parser),
      XML_ERR_INTERNAL_ERROR.rawValue where isUndecodable(parser),
      XML_ERR_INVALID_ENCODING.rawValue:
      return Fault(.undecodableText, line: line, column: column, argument: "UTF-8")
    case XML_ERR_COMMENT_NOT_FINISHED.rawValue, XML_ERR_CDATA_NOT_FINISHED.rawValue,
      XML_ERR_PI_NOT_FINISHED.rawValue:
      // The column is that of the beginning or of the end, as the document came in pieces.
      return Fault(.notWellFormed, line: line, argument: String(error.code))
    default:
      return Fault(.notWellFormed, line: line, column: column, argument: String(error.code))
    }
  }

  /// Whether the parser stands before bytes that are not UTF-8: libxml2 has no code for that alone.
  private static func isUndecodable(_ parser: xmlParserCtxtPtr?) -> Bool {
    guard let input = parser?.pointee.input, let start = input.pointee.cur,
      let end = input.pointee.end, end > start
    else { return false }
    let bytes = UnsafeRawBufferPointer(start: start, count: min(4, end - start))
    return UTF8Check.firstFault(in: bytes) == 0
  }
}
