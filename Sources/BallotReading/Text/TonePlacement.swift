/// Where the tone of `oa`, `oe` and `uy` is written: `hòa` and `hoà`, `thủy` and `thuỷ` are the
/// same word in an older and a newer spelling.
///
/// For keys of comparison only. Other syllables have one spelling: those with a final consonant
/// or vowel (`hoàn`, `khuỷu`), and those that start in `qu` (`quý`), where the `u` belongs to the
/// consonant. In `gi` (`già`) there is nothing of this kind.
package enum TonePlacement {
  /// `text`, which is in NFC and lower case, with the older spelling throughout.
  package static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    let scalars = Array(text.unicodeScalars)
    var result = scalars
    var isChanged = false
    for at in scalars.indices.dropFirst() {
      guard let second = VietnameseVowel.parts(of: scalars[at]), second.tone > 0,
        isPair(scalars[at - 1], second.vowel),
        at + 1 == scalars.count || !scalars[at + 1].properties.isAlphabetic,
        at < 2 || scalars[at - 1] != "u" || scalars[at - 2] != "q"
      else { continue }
      result[at - 1] = VietnameseVowel.letter(scalars[at - 1], tone: second.tone)
      result[at] = second.vowel
      isChanged = true
    }
    guard isChanged else { return text }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: result)
    return String(view)
  }

  private static func isPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    (first == "o" && (second == "a" || second == "e")) || (first == "u" && second == "y")
  }
}
