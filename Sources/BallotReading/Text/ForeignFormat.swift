/// Formats that turn up under the name .csv or .xml, known by their first bytes.
enum ForeignFormat {
  /// What has bytes that are in no text.
  static let binary = "binary"

  /// What `prefix` is, in words for a message; nil for text.
  ///
  /// - Parameter mayHoldNulls: whether the bytes are UTF-16 by what somebody said.
  static func name(of prefix: [UInt8], mayHoldNulls: Bool = false) -> String? {
    func starts(_ magic: [UInt8]) -> Bool { prefix.starts(with: magic) }
    if isZip(prefix) {
      return isWorkbook(prefix)
        ? "Excel (.xlsx)"
        : contains("opendocument.spreadsheet", in: prefix) ? "OpenDocument (.ods)" : "ZIP"
    }
    if starts([0xD0, 0xCF, 0x11, 0xE0]) {
      return contains("EncryptedPackage".utf8.flatMap { [$0, 0] }, in: prefix)
        ? "Excel (.xlsx, password)" : "Excel 97 (.xls)"
    }
    if starts([0x25, 0x50, 0x44, 0x46]) { return "PDF" }
    if isGzip(prefix) { return "gzip" }
    if starts([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65]) { return "SQLite" }
    if starts([0x7B, 0x5C, 0x72, 0x74, 0x66]) { return "RTF" }
    if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) { return "image" }
    if prefix.contains(0), !mayHoldNulls, !starts([0xFF, 0xFE]), !starts([0xFE, 0xFF]) {
      return binary
    }
    return nil
  }

  static func isGzip(_ prefix: [UInt8]) -> Bool { prefix.starts(with: [0x1F, 0x8B]) }

  static func isZip(_ prefix: [UInt8]) -> Bool {
    prefix.starts(with: [0x50, 0x4B, 0x03, 0x04]) || prefix.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether a .zip may be a workbook; a text document starts with the same part.
  static func isWorkbook(_ prefix: [UInt8]) -> Bool {
    contains("xl/", in: prefix) || contains("[Content_Types]", in: prefix)
      || prefix.dropFirst(30).starts(with: "docProps/".utf8)
  }

  /// Whether a .zip is one document of an office rather than a folder of files.
  static func isDocument(_ prefix: [UInt8]) -> Bool {
    let name = prefix.dropFirst(30)
    return ["[Content_Types].xml", "mimetype", "docProps/", "_rels/.rels", "xl/", "word/"]
      .contains { name.starts(with: $0.utf8) }
  }

  private static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    contains(Array(text.utf8), in: bytes)
  }

  private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (0...bytes.count - needle.count).contains { bytes[$0...].starts(with: needle) }
  }
}
