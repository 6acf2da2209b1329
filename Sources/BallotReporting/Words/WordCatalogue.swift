package import BallotModel

/// A closed list of texts, each written as Vietnamese, a bar, English.
package protocol WordCatalogue: RawRepresentable, Sendable where RawValue == String {}

extension WordCatalogue {
  /// The words in both languages.
  package var text: LocalizedText {
    LocalizedText(vi: String(words(.vi)), en: String(words(.en)))
  }

  private func words(_ language: Language) -> Substring {
    let both = rawValue
    guard let bar = both.utf8.firstIndex(of: UInt8(ascii: "|")) else { return both[...] }
    switch language {
    case .vi: return both[..<bar]
    case .en: return both[both.utf8.index(after: bar)...]
    }
  }

  /// The words with `{1}`, `{2}` … replaced; what is filled in is never searched again.
  package func filled(_ language: Language, _ values: String...) -> String {
    var filled = ""
    var rest = words(language)
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      filled.append(contentsOf: rest[..<open])
      let place = Int(rest[rest.utf8.index(after: open)..<close]) ?? 0
      if values.indices.contains(place - 1) { filled += values[place - 1] }
      rest = rest[rest.utf8.index(after: close)...]
    }
    filled.append(contentsOf: rest)
    return filled
  }
}
