extension ImportProfile.Repeat {
  private static let placeholder = "{form}"

  /// Itself and the files inside it, from the outermost in.
  package var levels: [ImportProfile.Repeat] { [self] + inner }

  /// Which of `levels` the file called `name` is, from 1; 0 for the main file, or one of another
  /// name.
  package func level(of name: String) -> Int { place(of: name)?.level ?? 0 }

  /// The name of the file to which the file called `name` belongs: the main one, or the one around
  /// it; nil if it is none of these.
  package func mainFile(of name: String) -> String? {
    guard let (level, form) = place(of: name) else { return nil }
    guard level == 1 else { return Self.filled(levels[level - 2].file, form) }
    if let main { return Self.filled(main, form) }
    let dot = file.lastIndex(of: ".").map { file[$0...] } ?? ""
    return form + String(dot)
  }

  /// Of several names that fit, the one with the most letters of its own is meant, as in `-a-b.csv`
  /// beside `-b.csv`.
  private func place(of name: String) -> (level: Int, form: String)? {
    var best: (level: Int, form: String)?
    for (index, level) in levels.enumerated() {
      guard let form = Self.form(of: name, level.file) else { continue }
      if let best, best.form.count < form.count { continue }
      best = (index + 1, form)
    }
    return best
  }

  /// What stands for `{form}` in `name`; nil where it does not fit, empty where none is looked for.
  private static func form(of name: String, _ pattern: String) -> String? {
    guard let range = range(in: pattern) else { return name == pattern ? "" : nil }
    let before = pattern[..<range.lowerBound]
    let after = pattern[range.upperBound...]
    guard name.count > before.count + after.count, name.hasPrefix(before), name.hasSuffix(after)
    else { return nil }
    return String(name.dropFirst(before.count).dropLast(after.count))
  }

  private static func filled(_ pattern: String, _ form: String) -> String {
    guard let range = range(in: pattern) else { return pattern }
    return pattern[..<range.lowerBound] + form + pattern[range.upperBound...]
  }

  /// Where `{form}` stands.
  private static func range(in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(placeholder) {
        return start..<text.index(start, offsetBy: placeholder.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}
