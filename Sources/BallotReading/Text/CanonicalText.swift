// Foundation for NFC: the standard library has no public normalisation.
import Foundation

/// Text at the door: trimmed, and in Normalization Form C.
enum CanonicalText {
  /// Whether `bytes` are certainly in NFC already: ASCII, Latin and Vietnamese letters, without
  /// combining marks.
  static func isSurelyComposed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        at &+= 1
      } else if byte >= 0xC3, byte <= 0xCB {
        at &+= 2
      } else if byte == 0xE1, at &+ 2 < bytes.count, bytes[at &+ 1] >= 0xB8, bytes[at &+ 1] <= 0xBB
      {
        at &+= 3
      } else {
        return false
      }
    }
    return true
  }

  /// `text` in NFC.
  static func composed(_ text: String) -> String {
    var text = text
    if text.withUTF8({ isSurelyComposed(UnsafeRawBufferPointer($0)) }) { return text }
    return text.precomposedStringWithCanonicalMapping
  }

  /// The form by which codes, names and headings are compared: trimmed, NFC, lower case, the tone
  /// of `oa`, `oe`, `uy` in its older place.
  static func folded(_ bytes: UnsafeRawBufferPointer) -> String {
    TonePlacement.folded(caseFolded(bytes))
  }

  /// The same with the tones where they were written.
  static func caseFolded(_ bytes: UnsafeRawBufferPointer) -> String {
    let trimmed = trimmed(bytes)
    let text = String(decoding: trimmed, as: UTF8.self)
    // ASCII is in NFC.
    return (trimmed.allSatisfy { $0 < 0x80 } ? text : composed(text)).lowercased()
  }

  static func caseFolded(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { caseFolded(UnsafeRawBufferPointer($0)) }
  }

  static func folded(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { folded(UnsafeRawBufferPointer($0)) }
  }

  /// `bytes` without white space at either end: ASCII, no-break space, zero-width space, BOM.
  static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = bytes.count
    while start < end {
      let length = spaceLength(bytes, at: start, end: end)
      if length == 0 { break }
      start &+= length
    }
    while end > start {
      let byte = bytes[end &- 1]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        end &-= 1
      } else if byte < 0x80 {
        break
      } else if end &- start >= 2, spaceLength(bytes, at: end &- 2, end: end) == 2 {
        end &-= 2
      } else if end &- start >= 3, spaceLength(bytes, at: end &- 3, end: end) == 3 {
        end &-= 3
      } else {
        break
      }
    }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// Length of the white space character at `at`; 0 if there is none or it does not end before `end`.
  static func spaceLength(_ bytes: UnsafeRawBufferPointer, at: Int, end: Int) -> Int {
    let byte = bytes[at]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte == 0xC2, at &+ 1 < end { return bytes[at &+ 1] == 0xA0 ? 2 : 0 }
    if byte == 0xE2, at &+ 2 < end, bytes[at &+ 1] == 0x80 {
      return (bytes[at &+ 2] >= 0x80 && bytes[at &+ 2] <= 0x8B) || bytes[at &+ 2] == 0xAF ? 3 : 0
    }
    if byte == 0xE3, at &+ 2 < end, bytes[at &+ 1] == 0x80, bytes[at &+ 2] == 0x80 { return 3 }
    if byte == 0xEF, at &+ 2 < end, bytes[at &+ 1] == 0xBB, bytes[at &+ 2] == 0xBF { return 3 }
    return 0
  }
}
