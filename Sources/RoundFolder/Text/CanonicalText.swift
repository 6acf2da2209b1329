// Foundation: the standard library's normalization to NFC is not public.
import Foundation

/// The one form in which text goes on from the round's files: NFC, trimmed.
enum CanonicalText {
  /// `text` in NFC, without white space at its ends.
  static func canonical(_ text: some StringProtocol) -> String {
    canonical(String(text))
  }

  /// `text` in NFC, without white space at its ends.
  static func canonical(_ text: String) -> String {
    if isCanonical(text.utf8) { return text }
    let trimmed = trim(text)
    guard !trimmed.utf8.allSatisfy({ $0 < 0x80 }) else { return trimmed }
    return trimmed.precomposedStringWithCanonicalMapping
  }

  /// What two spellings of one code have in common: case doesn't matter.
  static func folded(_ canonical: String) -> String {
    if canonical.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return canonical }
    let lower = canonical.lowercased()
    guard !lower.utf8.allSatisfy({ $0 < 0x80 }) else { return lower }
    return lower.precomposedStringWithCanonicalMapping
  }

  /// Whether `text` surely stays as it is: visible ASCII at its ends, or a letter; between them
  /// ASCII, Latin and Vietnamese letters (U+0080 to U+02FF, U+1E00 to U+1EFF), which are in NFC.
  private static func isCanonical(_ text: String.UTF8View) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    // U+0085 and U+00A0, white space, begin with 0xC2.
    guard first > 0x20, first != 0x7F, first != 0xC2, last > 0x20, last != 0x7F, last != 0x85,
      last != 0xA0
    else { return false }
    var tail: UInt8 = 0
    var lead: UInt8 = 0
    for byte in text {
      if tail > 0 {
        tail -= 1
        if lead == 0xE1, tail == 1, !(0xB8...0xBB).contains(byte) { return false }
      } else if byte >= 0x80 {
        guard (0xC2...0xCB).contains(byte) || byte == 0xE1 else { return false }
        lead = byte
        tail = byte == 0xE1 ? 2 : 1
      }
    }
    return true
  }

  /// Without white space at the ends, the invisible kinds that spreadsheets leave included.
  private static func trim(_ text: some StringProtocol) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
