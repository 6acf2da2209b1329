import Foundation

/// The ways in which one text comes as bytes.
///
/// The legacy bytes are those that the specification of the round's data gives for "Nguyễn Thị Hòa,
/// phường Đức Giang"; other letters with marks can't be written.
enum WrittenText: String, CaseIterable, Sendable {
  case composed = "utf-8"
  case decomposed = "utf-8 nfd"
  case utf16 = "utf-16"
  case windows1258 = "windows-1258"
  case tcvn3
  case vni

  /// What `encoding` must say; nil where the bytes say it themselves.
  var asked: String? {
    switch self {
    case .composed, .decomposed, .utf16: nil
    case .windows1258, .tcvn3, .vni: rawValue
    }
  }

  private static let letters: [Character: (windows1258: [UInt8], tcvn3: [UInt8], vni: [UInt8])] = [
    "ễ": ([0xEA, 0xDE], [0xD4], [0x65, 0xE3]), "ị": ([0x69, 0xF2], [0xDE], [0xF2]),
    "ò": ([0x6F, 0xCC], [0xDF], [0x6F, 0xF8]), "ư": ([0xFD], [0xAD], [0xF6]),
    "ờ": ([0xF5, 0xCC], [0xEA], [0xF4, 0xF8]), "Đ": ([0xD0], [0xA7], [0xD1]),
    "ứ": ([0xFD, 0xEC], [0xF8], [0xF6, 0xF9]),
  ]

  struct NoSuchLetter: Error {
    var letter: Character
  }

  func bytes(_ text: String) throws -> Data {
    switch self {
    case .composed: return Data(text.precomposedStringWithCanonicalMapping.utf8)
    case .decomposed: return Data(text.decomposedStringWithCanonicalMapping.utf8)
    case .utf16:
      return [0xFF, 0xFE]
        + text.utf16.reduce(into: Data()) { $0 += [UInt8($1 & 0xFF), UInt8($1 >> 8)] }
    case .windows1258, .tcvn3, .vni:
      var bytes = Data()
      for character in text.precomposedStringWithCanonicalMapping {
        if character.isASCII {
          bytes += Data(String(character).utf8)
        } else if let letter = Self.letters[character] {
          bytes +=
            self == .windows1258 ? letter.windows1258 : self == .tcvn3 ? letter.tcvn3 : letter.vni
        } else {
          throw NoSuchLetter(letter: character)
        }
      }
      return bytes
    }
  }
}
