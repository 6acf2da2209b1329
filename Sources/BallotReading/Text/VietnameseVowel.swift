/// The twelve vowel letters with their six tones.
enum VietnameseVowel {
  /// A letter taken apart: the vowel without its tone, and the tone's place in `tones` (0 none).
  struct Parts: Sendable, Equatable {
    var vowel: Unicode.Scalar
    var tone: Int
  }

  private static let rows = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map { Array($0.unicodeScalars) }

  private static let parts: [Unicode.Scalar: Parts] = {
    var parts: [Unicode.Scalar: Parts] = [:]
    for row in rows {
      for (tone, scalar) in row.enumerated() { parts[scalar] = Parts(vowel: row[0], tone: tone) }
    }
    return parts
  }()

  private static let forms: [Unicode.Scalar: [Unicode.Scalar]] = {
    var forms: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for row in rows { forms[row[0]] = row }
    return forms
  }()

  /// The parts of a small letter in NFC; nil where it is no vowel.
  static func parts(of scalar: Unicode.Scalar) -> Parts? { parts[scalar] }

  /// `vowel` with `tone`; unchanged where it is no vowel without a tone.
  static func letter(_ vowel: Unicode.Scalar, tone: Int) -> Unicode.Scalar {
    forms[vowel]?[tone] ?? vowel
  }
}
