/// The bytes of a round's file after the check that they are text: UTF-8, no control characters.
struct DecodedText {
  /// Without the byte order mark.
  let bytes: ArraySlice<UInt8>

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// - Returns: nil after adding a fault with the first line that isn't text.
  init?(_ source: [UInt8], file: String, faults: FaultCollector) {
    bytes = source.starts(with: [0xEF, 0xBB, 0xBF]) ? source[3...] : source[...]
    guard let line = Self.firstFaultyLine(bytes) else { return }
    faults.add(.undecodableText, file: file, line: line, expected: .utf8Text)
    return nil
  }

  /// - Complexity: O(bytes).
  private static func firstFaultyLine(_ bytes: ArraySlice<UInt8>) -> Int? {
    var line = 1
    var start = bytes.startIndex
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A || byte == 0x0D {
        if !isUTF8(bytes[start..<position]) { return line }
        if byte == 0x0D, position < bytes.endIndex, bytes[position] == 0x0A { position += 1 }
        start = position
        line += 1
      } else if byte < 0x20 && byte != 0x09 || byte == 0x7F {
        return line
      }
    }
    return isUTF8(bytes[start...]) ? nil : line
  }

  private static func isUTF8(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 < 0x80 } || String(validating: line, as: UTF8.self) != nil
  }
}
