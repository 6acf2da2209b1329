/// How many columns of a terminal a text takes.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// `text` cut to at most `limit` columns, with `…` where something was cut.
  package static func truncated(_ text: String, to limit: Int) -> String {
    // No text has more columns than bytes.
    guard text.utf8.count > limit, of(text) > limit else { return text }
    guard limit > 0 else { return "" }
    var kept = ""
    var room = limit - 1
    for character in text {
      let needed = of(String(character))
      guard needed <= room else { break }
      kept.append(character)
      room -= needed
    }
    return kept + "…"
  }

  /// `text` without what could steer a terminal: control characters become spaces, invisible
  /// formatting (such as changes of direction) is dropped.
  package static func tame(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
    var tamed = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: tamed += " "
      case .format: continue
      default: tamed.unicodeScalars.append(scalar)
      }
    }
    return tamed
  }

  /// Whether a scalar is surely one column wide and steers nothing: all that Vietnamese is written
  /// with, without a look at the tables of Unicode.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xC0..<0x300, 0x1EA0..<0x1F00: true
    default: false
    }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if isPlain(scalar) { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return isWide(scalar) ? 2 : 1
  }

  /// The blocks that UAX #11 calls wide or full-width, and pictographs.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
