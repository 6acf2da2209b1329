/// What codes are also found by: whatever their case, as an alias, with the tones in another place.
struct Spellings {
  private var folded: [String: Int] = [:]
  private var aliases: [String: Int] = [:]
  /// Codes and aliases with tones in one place; without those that are then no longer told apart.
  private var byTone: [String: Int] = [:]

  /// - Parameters:
  ///   - codes: each code with the value it stands for.
  ///   - written: aliases with the code they stand for; those of unknown codes are left out.
  init(_ codes: [(code: String, value: Int)], _ written: [(String, String)]) {
    for (code, value) in codes { folded[CanonicalText.caseFolded(code)] = value }
    for (text, code) in written {
      if let value = folded[CanonicalText.caseFolded(code)] {
        aliases[CanonicalText.caseFolded(text)] = value
      }
    }
    addTones()
  }

  /// The order in which the spellings come makes no difference.
  private mutating func addTones() {
    var ambiguous: Set<String> = []
    for (text, value) in folded.merging(aliases, uniquingKeysWith: { code, _ in code }) {
      let key = TonePlacement.folded(text)
      if let other = byTone.updateValue(value, forKey: key), other != value {
        ambiguous.insert(key)
      }
    }
    for key in ambiguous { byTone[key] = nil }
  }

  /// The value of a case-folded spelling.
  func value(of key: String) -> Int? {
    folded[key] ?? aliases[key] ?? byTone[TonePlacement.folded(key)]
  }
}
