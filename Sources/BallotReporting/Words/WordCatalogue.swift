package import BallotModel

/// A closed list of texts, each written as Vietnamese, a bar, English.
package protocol WordCatalogue: RawRepresentable, Sendable where RawValue == String {}

extension WordCatalogue {
  /// The words in both languages.
  package var text: LocalizedText {
    let parts = rawValue.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    return LocalizedText(vi: String(parts[0]), en: String(parts.last ?? ""))
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
