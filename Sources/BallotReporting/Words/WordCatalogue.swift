package import BallotModel

/// A closed list of texts, each written as Vietnamese, a bar, English.
package protocol WordCatalogue: RawRepresentable, Sendable where RawValue == String {}

extension WordCatalogue {
  /// The words in both languages.
  package var text: LocalizedText {
    let bytes = rawValue.utf8
    guard let bar = bytes.firstIndex(of: UInt8(ascii: "|")) else {
      return LocalizedText(vi: rawValue, en: rawValue)
    }
    return LocalizedText(
      vi: String(rawValue[..<bar]), en: String(rawValue[bytes.index(after: bar)...]))
  }

  /// The words with `{1}`, `{2}` … replaced; what is filled in is never searched again.
  package func filled(_ language: Language, _ values: String...) -> String {
    var filled = ""
    var rest = Substring(text[language])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let place = Int(rest[rest.index(after: open)..<close]) ?? 0
      if values.indices.contains(place - 1) { filled += values[place - 1] }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
