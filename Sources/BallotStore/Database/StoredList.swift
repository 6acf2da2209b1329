/// Short lists in one text column: items apart by U+001F, name and count apart by U+001E.
enum StoredList {
  static func encode(_ items: [String]) -> String { items.joined(separator: "\u{1F}") }

  static func decode(_ text: String) -> [String] {
    text.isEmpty
      ? [] : text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
  }

  static func encode(_ counts: [String: Int]) -> String {
    encode(counts.keys.sorted().map { "\($0)\u{1E}\(counts[$0] ?? 0)" })
  }

  static func decodeCounts(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for item in decode(text) {
      let parts = item.split(separator: "\u{1E}")
      if parts.count == 2, let count = Int(parts[1]) { counts[String(parts[0])] = count }
    }
    return counts
  }
}
