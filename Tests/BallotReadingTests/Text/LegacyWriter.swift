import BallotReading

#if canImport(Glibc)
  import Glibc
#endif

/// Writes text in the legacy encodings without the reader's tables.
enum LegacyWriter {
  /// The Vietnamese letters with marks, small and capital, and how VNI writes each: the base letter,
  /// and the byte behind it in the form in which it shows where the font is missing.
  static let vni: [(letter: String, written: String)] =
    pairs(
      "á aù à aø ả aû ã aõ ạ aï â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë "
        + "é eù è eø ẻ eû ẽ eõ ẹ eï ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò "
        + "ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï "
        + "ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ")
    + pairs(
      "Á AÙ À AØ Ả AÛ Ã AÕ Ạ AÏ Â AÂ Ấ AÁ Ầ AÀ Ẩ AÅ Ẫ AÃ Ậ AÄ Ă AÊ Ắ AÉ Ằ AÈ Ẳ AÚ Ẵ AÜ Ặ AË "
        + "É EÙ È EØ Ẻ EÛ Ẽ EÕ Ẹ EÏ Ê EÂ Ế EÁ Ề EÀ Ể EÅ Ễ EÃ Ệ EÄ Í Í Ì Ì Ỉ Æ Ĩ Ó Ị Ò "
        + "Ó OÙ Ò OØ Ỏ OÛ Õ OÕ Ọ OÏ Ô OÂ Ố OÁ Ồ OÀ Ổ OÅ Ỗ OÃ Ộ OÄ Ơ Ô Ớ ÔÙ Ờ ÔØ Ở ÔÛ Ỡ ÔÕ Ợ ÔÏ "
        + "Ú UÙ Ù UØ Ủ UÛ Ũ UÕ Ụ UÏ Ư Ö Ứ ÖÙ Ừ ÖØ Ử ÖÛ Ữ ÖÕ Ự ÖÏ Ý YÙ Ỳ YØ Ỷ YÛ Ỹ YÕ Ỵ Î Đ Ñ")

  private static func pairs(_ text: String) -> [(letter: String, written: String)] {
    let words = text.split(separator: " ").map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
  }

  /// `text`, of ASCII and Vietnamese letters in NFC; nil where an encoder is missing or refuses.
  static func bytes(_ text: String, _ encoding: LegacyEncoding) -> [UInt8]? {
    switch encoding {
    case .vni: vniBytes(text)
    case .windows1258: convert(Array(text.utf8), from: "UTF-8", to: "WINDOWS-1258")
    case .tcvn3: convert(Array(text.utf8), from: "UTF-8", to: "TCVN")
    }
  }

  private static func vniBytes(_ text: String) -> [UInt8]? {
    let table = Dictionary(uniqueKeysWithValues: vni)
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let written = table[String(scalar)] ?? String(scalar)
      for unit in written.unicodeScalars {
        guard let byte = UInt8(exactly: unit.value) else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// By the system's iconv; nil where it is missing or refuses.
  static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
    #if canImport(Glibc)
      let converter = iconv_open(to, from)
      guard Int(bitPattern: converter) != -1 else { return nil }
      defer { iconv_close(converter) }
      var input = bytes.map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
      let room = output.count
      var left = input.count
      var free = room
      let isDone = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
          var next = source.baseAddress
          var end = target.baseAddress
          return iconv(converter, &next, &left, &end, &free) != -1
            && iconv(converter, nil, nil, &end, &free) != -1
        }
      }
      return isDone ? output[..<(room - free)].map { UInt8(bitPattern: $0) } : nil
    #else
      return nil
    #endif
  }
}
