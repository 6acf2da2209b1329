/// Keeps spreadsheets from running a text cell as a formula (CWE-1236).
package enum FormulaGuard {
  /// `text`, with a leading apostrophe if a spreadsheet would take it for a formula.
  ///
  /// That is: a TAB, CR or LF at the start, or `= + - @` (full-width forms too) after any
  /// white space or invisible characters.
  package static func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
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
