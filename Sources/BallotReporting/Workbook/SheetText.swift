/// Text as a workbook can hold it.
enum SheetText {
  /// The most UTF-16 units of one cell (ECMA-376 leaves it open; Excel reads no more).
  static let limit = 32_767

  /// `text` without what XML 1.0 forbids or a cell can't hold.
  ///
  /// Control characters become spaces, but for line ends. `_x0041_` would be read as an escaped
  /// character (ECMA-376 part 1, 22.9.2.19), so its first underscore is escaped itself.
  static func safe(_ text: String) -> String {
    // Nearly every text needs nothing; a long table asks this millions of times.
    guard text.utf8.count > limit || mayNeedCare(text) else { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": safe.unicodeScalars.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": safe += "\u{FFFD}"
      // All of the category Cc, which Unicode has closed.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": safe += " "
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return shortened(escaped(safe), to: limit)
  }

  /// Whether a byte may belong to something that `safe` changes: controls but for line ends, `_x`,
  /// U+0080…U+009F (0xC2 before the byte) and U+FFFE, U+FFFF (beginning with 0xEF).
  private static func mayNeedCare(_ text: String) -> Bool {
    var before: UInt8 = 0
    return text.utf8.contains { byte in
      defer { before = byte }
      return byte < 0x20 && byte != 0x0A || byte == 0x7F || byte == 0xEF
        || byte == 0x78 && before == 0x5F || byte < 0xA0 && before == 0xC2
    }
  }

  /// `text` for a page's header or footer, where `&` begins a code; at most `limit` characters,
  /// since all parts of a footer share 255.
  static func footer(_ text: String, limit: Int) -> String {
    DisplayWidth.truncated(DisplayWidth.tame(text), to: limit).replacing("&", with: "&&")
  }

  /// How many lines `text` takes in a cell of `width` characters, broken between words.
  static func lines(_ text: String, width: Double) -> Int {
    let room = max(1, Int(width))
    guard columnsAtMost(text) > room else { return 1 }
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .reduce(0) { $0 + wrapped(Substring($1), room: room) }
  }

  /// No fewer than the columns of `text`, quick to count; without bound if it has line ends.
  private static func columnsAtMost(_ text: String) -> Int {
    var columns = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): return .max
      // Bytes that go on with a character begun before.
      case 0x80..<0xC0: continue
      // Only above these first bytes are there characters of two columns, but for Hangul.
      case 0xE2...: columns += 2
      default: columns += 1
      }
    }
    return columns
  }

  private static func wrapped(_ paragraph: Substring, room: Int) -> Int {
    var lines = 1
    var used = 0
    // Split by bytes: nothing else of UTF-8 holds the byte of a blank.
    for word in paragraph.utf8.split(separator: UInt8(ascii: " ")) {
      let width = DisplayWidth.of(Substring(word))
      if used > 0, used + 1 + width > room {
        lines += 1
        used = 0
      }
      // A word wider than the cell is broken within.
      lines += max(0, width - 1) / room
      used += (used > 0 ? 1 : 0) + (width > room ? (width - 1) % room + 1 : width)
    }
    return lines
  }

  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let bytes = Array(text.utf8)
    func isHex(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
    var escaped: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      escaped.append(byte)
      guard byte == UInt8(ascii: "_"), place + 6 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_"),
        bytes[(place + 2)...(place + 5)].allSatisfy(isHex)
      else { continue }
      escaped += Array("x005F_".utf8)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var kept = ""
    var room = limit - 1
    for scalar in text.unicodeScalars {
      room -= scalar.utf16.count
      guard room >= 0 else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
}
