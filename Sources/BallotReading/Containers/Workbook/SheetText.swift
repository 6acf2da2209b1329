/// Texts of cells on their way into a table.
enum SheetText {
  /// Appends a cell, in quotes where anything in it could be taken for a delimiter or line end.
  static func append(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
    let needsQuotes = text.contains {
      $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || CSVDialect.candidates.contains($0)
    }
    guard needsQuotes else {
      line.append(contentsOf: text)
      return
    }
    line.append(0x22)
    for byte in text {
      if byte == 0x22 { line.append(0x22) }
      line.append(byte)
    }
    line.append(0x22)
  }

  /// `text` with `_x000A_` and its like made the characters they stand for (ECMA-376 part 1,
  /// section 22.9.2.19); of control characters, only line ends and tabs are kept.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x5F) else { return text }
    var result: [UInt8] = []
    var at = 0
    while at < text.count {
      if let unit = escape(text, at) {
        if let scalar = Unicode.Scalar(unit), unit >= 0x20 || unit == 9 || unit == 10 || unit == 13,
          let encoded = UTF8.encode(scalar)
        {
          result.append(contentsOf: encoded)
        }
        at += 7
      } else {
        result.append(text[at])
        at += 1
      }
    }
    return result
  }

  private static func escape(_ text: [UInt8], _ at: Int) -> UInt32? {
    guard at + 7 <= text.count, text[at] == 0x5F, text[at + 1] == 0x78, text[at + 6] == 0x5F else {
      return nil
    }
    let digits = String(decoding: text[(at + 2)..<(at + 6)], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    return UInt32(digits, radix: 16)
  }
}
