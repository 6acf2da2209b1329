/// Whether a word can be a Vietnamese syllable: consonant, vowels with one tone, final consonant.
enum VietnameseSyllable {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  private static let rhymes: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây",
    "eo", "êu", "ia", "iê", "iu", "iêu", "oa", "oă", "oe", "oi", "oo", "oai", "oao", "oay", "oeo",
    "ôi", "ơi", "ua", "uâ", "uê", "ui", "uô", "uơ", "uy", "uây", "uôi", "uya", "uyê", "uyu", "ưa",
    "ưi", "ươ", "ưu", "ươi", "ươu", "yê", "yêu",
  ]

  private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

  /// - Parameter word: small letters in NFC.
  static func isPlausible(_ word: [Unicode.Scalar]) -> Bool {
    var (onset, vowels, coda) = ("", "", "")
    var tones = 0
    for scalar in word {
      if let parts = VietnameseVowel.parts(of: scalar) {
        guard coda.isEmpty else { return false }
        vowels.unicodeScalars.append(parts.vowel)
        if parts.tone > 0 { tones += 1 }
      } else if vowels.isEmpty {
        onset.unicodeScalars.append(scalar)
      } else {
        coda.unicodeScalars.append(scalar)
      }
    }
    guard tones <= 1, onsets.contains(onset), codas.contains(coda) else { return false }
    if rhymes.contains(vowels) { return true }
    // The u of qu and the i of gi belong to the consonant before another vowel.
    let glide = onset == "q" ? "u" : onset == "g" ? "i" : ""
    return !glide.isEmpty && vowels.hasPrefix(glide) && rhymes.contains(String(vowels.dropFirst()))
  }
}
