/// A letter of the alphabet without its tone, and the tone written on it.
struct VietnameseLetter: Sendable {
  /// The letter in lower case.
  var base: Unicode.Scalar
  var tone: VietnameseTone
  /// Place in the alphabet, from 0.
  var rank: UInt32

  /// The 29 letters, with f, j, w and z where Latin order has them.
  static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// The vowels, each with its tones in the order of `VietnameseTone.allCases`.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]

  /// Every scalar that is a letter of the alphabet, in both cases.
  static let table: [Unicode.Scalar: VietnameseLetter] = {
    var table: [Unicode.Scalar: VietnameseLetter] = [:]
    let ranks = Dictionary(uniqueKeysWithValues: zip(alphabet, UInt32(0)...))
    func enter(_ scalar: Unicode.Scalar, _ base: Unicode.Scalar, _ tone: VietnameseTone) {
      let letter = VietnameseLetter(base: base, tone: tone, rank: ranks[base] ?? 0)
      table[scalar] = letter
      for upper in scalar.properties.uppercaseMapping.unicodeScalars { table[upper] = letter }
    }
    for scalar in alphabet { enter(scalar, scalar, .ngang) }
    for vowel in vowels {
      guard let base = vowel.unicodeScalars.first else { continue }
      for (scalar, tone) in zip(vowel.unicodeScalars, VietnameseTone.allCases) {
        enter(scalar, base, tone)
      }
    }
    return table
  }()

  /// What a letter becomes by a combining breve, circumflex or horn; nil if there is no such letter.
  static func shaped(_ base: Unicode.Scalar, by mark: Unicode.Scalar) -> Unicode.Scalar? {
    switch (base, mark.value) {
    case ("a", 0x306): "ă"
    case ("a", 0x302): "â"
    case ("e", 0x302): "ê"
    case ("o", 0x302): "ô"
    case ("o", 0x31B): "ơ"
    case ("u", 0x31B): "ư"
    default: nil
    }
  }
}
