/// UTF-8 that was read as Windows-1252 and saved as UTF-8 again: `Nguyá»…n` for `Nguyễn`.
///
/// Named, never repaired: what was lost on the way cannot be known.
package enum Mojibake {
  /// Fewer than this may be chance.
  private static let least = 2

  /// Line of the first such letter in `bytes`, if there are at least two, and more than letters
  /// that are Vietnamese as they stand.
  package static func line(in bytes: [UInt8]) -> Int? {
    guard mayHold(bytes) else { return nil }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var at = 0
    var hits = 0
    var proper = 0
    var first: Int?
    while at < scalars.count {
      let length = lengthOfLetter(scalars, at)
      if length > 0 {
        hits += 1
        if first == nil { first = at }
        at += length
      } else {
        if isVietnamese(scalars[at].value) { proper += 1 }
        at += 1
      }
    }
    guard let first, hits >= least, hits > proper else { return nil }
    let before = scalars[..<first].lazy.filter(\.isASCII).map { UInt8($0.value) }
    return LineEnds.count(in: before) + 1
  }

  /// Whether the letters that stand for the first byte of a Vietnamese letter, `Ã Ä Å Æ á`, occur
  /// before one that stands for a further byte: quickly told, and seldom so in proper text.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while at + 2 < bytes.count {
        if bytes[at] == 0xC3, (0x83...0x86).contains(bytes[at + 1]) || bytes[at + 1] == 0xA1 {
          switch bytes[at + 2] {
          case 0xC2, 0xC5, 0xC6, 0xCB, 0xE2: return true
          default: break
          }
        }
        at += 1
      }
      return false
    }
  }

  /// How many scalars from `at` on are the bytes of one Vietnamese letter in UTF-8; 0 if they are
  /// not.
  private static func lengthOfLetter(_ scalars: [Unicode.Scalar], _ at: Int) -> Int {
    func byte(_ offset: Int) -> UInt32? {
      at + offset < scalars.count ? windows1252(scalars[at + offset]) : nil
    }
    guard !scalars[at].isASCII, let lead = byte(0), let next = byte(1), (0x80...0xBF).contains(next)
    else { return 0 }
    if lead == 0xE1, let last = byte(2), (0x80...0xBF).contains(last) {
      return isVietnamese(0x1000 | (next & 0x3F) << 6 | last & 0x3F) ? 3 : 0
    }
    guard (0xC3...0xC6).contains(lead) else { return 0 }
    return isVietnamese((lead & 0x1F) << 6 | next & 0x3F) ? 2 : 0
  }

  private static func isVietnamese(_ value: UInt32) -> Bool {
    if (0x1EA0...0x1EF9).contains(value) { return true }
    return value <= 0x1B0 && latin.contains(value)
  }

  private static let latin = Set(
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư".unicodeScalars.map(\.value))

  /// The byte of `scalar` in Windows-1252; its five undefined bytes stand for themselves.
  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt32? {
    if scalar.value < 0x100 { return scalar.value }
    return signs[scalar]
  }

  private static let signs: [Unicode.Scalar: UInt32] = {
    let row = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars
    return Dictionary(
      uniqueKeysWithValues: row.enumerated().map { ($0.element, 0x80 + UInt32($0.offset)) })
  }()
}
