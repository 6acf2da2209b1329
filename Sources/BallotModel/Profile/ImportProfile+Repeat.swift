extension ImportProfile.Repeat {
  /// The name of the main file to which the file called `name` belongs; nil if it is none of these
  /// second files.
  package func mainFile(of name: String) -> String? {
    guard let range = Self.placeholder(in: file) else { return nil }
    let before = file[..<range.lowerBound]
    let after = file[range.upperBound...]
    guard name.count > before.count + after.count, name.hasPrefix(before), name.hasSuffix(after)
    else { return nil }
    let form = name.dropFirst(before.count).dropLast(after.count)
    let dot = file.lastIndex(of: ".").map { file[$0...] } ?? ""
    return String(form) + String(dot)
  }

  /// Where `{form}` stands.
  private static func placeholder(in text: String) -> Range<String.Index>? {
    guard let open = text.firstIndex(of: "{"), let close = text.firstIndex(of: "}"), open < close
    else { return nil }
    return open..<text.index(after: close)
  }
}
