// Foundation: the standard library's normalization to NFC is not public.
import Foundation

/// The one form in which text goes on from the round's files: NFC, trimmed.
enum CanonicalText {
  /// `text` in NFC, without white space at its ends.
  static func canonical(_ text: some StringProtocol) -> String {
    let trimmed = trim(text)
    guard !trimmed.utf8.allSatisfy({ $0 < 0x80 }) else { return trimmed }
    return trimmed.precomposedStringWithCanonicalMapping
  }

  /// What two spellings of one code have in common: case doesn't matter.
  static func folded(_ canonical: String) -> String {
    let lower = canonical.lowercased()
    guard !lower.utf8.allSatisfy({ $0 < 0x80 }) else { return lower }
    return lower.precomposedStringWithCanonicalMapping
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
