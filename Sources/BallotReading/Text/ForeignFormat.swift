/// Formats that turn up under the name .csv or .xml, known by their first bytes.
enum ForeignFormat {
  /// What `prefix` is, in words for a message; nil for text.
  static func name(of prefix: [UInt8]) -> String? {
    func starts(_ magic: [UInt8]) -> Bool { prefix.starts(with: magic) }
    if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
      return contains("xl/", in: prefix) || contains("[Content_Types]", in: prefix)
        ? "Excel (.xlsx)"
        : contains("opendocument.spreadsheet", in: prefix) ? "OpenDocument (.ods)" : "ZIP"
    }
    if starts([0xD0, 0xCF, 0x11, 0xE0]) { return "Excel 97 (.xls)" }
    if starts([0x25, 0x50, 0x44, 0x46]) { return "PDF" }
    if starts([0x1F, 0x8B]) { return "gzip" }
    if starts([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65]) { return "SQLite" }
    if starts([0x7B, 0x5C, 0x72, 0x74, 0x66]) { return "RTF" }
    if starts([0x89, 0x50, 0x4E, 0x47]) || starts([0xFF, 0xD8, 0xFF]) { return "image" }
    if prefix.contains(0) && !starts([0xFF, 0xFE]) && !starts([0xFE, 0xFF]) { return "binary" }
    return nil
  }

  private static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    let needle = Array(text.utf8)
    guard bytes.count >= needle.count else { return false }
    return (0...bytes.count - needle.count).contains { bytes[$0...].starts(with: needle) }
  }
}
