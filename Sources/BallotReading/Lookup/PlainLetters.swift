/// Letters as people type them who leave out what a keyboard makes hard.
///
/// For proposals only: `Hoa`, `Hòa` and `Hỏa` are different people.
enum PlainLetters {
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = [
    "ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d", "y": "i",
  ]

  /// Folded text with one letter for those that look or sound the same: `ð` and `ɖ` as `đ`, `ỷ` as
  /// `ỉ` (`kỷ luật`, `kỉ luật`).
  static func alike(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.map { scalar in
      if scalar == "ð" || scalar == "ɖ" { return "đ" }
      guard let parts = VietnameseVowel.parts(of: scalar), parts.vowel == "y" else { return scalar }
      return VietnameseVowel.letter("i", tone: parts.tone)
    }
  }

  /// The same without any diacritic: `không` as `khong`.
  static func bare(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    alike(text).map { scalar in
      let vowel = VietnameseVowel.parts(of: scalar)?.vowel ?? scalar
      return bases[vowel] ?? vowel
    }
  }
}
