/// Keeps spreadsheets from running a text cell as a formula (CWE-1236).
package enum FormulaGuard {
  /// `text`, with a leading apostrophe if a spreadsheet would take it for a formula.
  ///
  /// That is: a TAB, CR or LF at the start, or `= + - @` (full-width forms too) after any
  /// white space or invisible characters.
  package static func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    // A letter or digit at the start, the usual case, without a look at the tables of Unicode.
    switch first {
    case "0"..."9", "A"..."Z", "a"..."z", "\u{C0}"..."\u{2FF}", "\u{1EA0}"..."\u{1EFF}":
      return text
    default: break
    }
    if ["\t", "\r", "\n"].contains(first) { return "'" + text }
    let visible = text.unicodeScalars.first {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
    switch visible {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + text
    default: return text
    }
  }
}
