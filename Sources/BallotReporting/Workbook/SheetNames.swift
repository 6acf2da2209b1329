/// Names of a workbook's sheets, each legal and used once.
struct SheetNames {
  private var used: Set<String> = []
  private static let longest = 31

  /// `wanted` without the characters that a sheet's name can't hold, at most 31 UTF-16 units,
  /// with a number behind it if the name is taken (letters' case does not tell names apart).
  mutating func name(_ wanted: String) -> String {
    var legal = ""
    for scalar in DisplayWidth.tame(wanted).unicodeScalars {
      switch scalar {
      case "[", "]", ":", "*", "?", "/", "\\": legal += "-"
      // An apostrophe may not stand at either end, and would have to be doubled in references.
      case "'": legal += "’"
      default: legal.unicodeScalars.append(scalar)
      }
    }
    var name = Self.cut(legal, to: Self.longest)
    var number = 2
    while !used.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = Self.cut(legal, to: Self.longest - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    var kept = ""
    var room = limit
    for character in text {
      room -= character.utf16.count
      guard room >= 0 else { break }
      kept.append(character)
    }
    return kept.isEmpty ? "-" : kept
  }
}
