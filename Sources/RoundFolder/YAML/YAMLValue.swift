/// A YAML node with its line, every scalar as the text that was written: `1/3` and `0.30` stay so.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    /// Nothing, `~` or `null`.
    case null
    /// NFC and trimmed.
    case scalar(String)
    case list([YAMLValue])
    /// In the order of the file, keys unique.
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let line: Int
    let value: YAMLValue
  }

  let content: Content
  /// Physical line, from 1.
  let line: Int
}
