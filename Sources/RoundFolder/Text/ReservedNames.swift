/// The columns that every ballot table can have: no level and no indicator may take their name,
/// for a heading would then mean two things.
enum ReservedNames {
  /// The column of the lowest area; the deepest level alone may be called so.
  static let unit = "unit"

  private static let columns: Set<String> = [
    "serial", "official", "marks", "indicator", "none", "round", "status", "comment",
  ]

  /// Whether `name` is one of them, `unit` left out.
  static func isColumn(_ name: String) -> Bool {
    columns.contains(CanonicalText.folded(name))
  }

  /// Whether `code` can stand as a heading and in a list of marks.
  static func isPlainCode(_ code: String) -> Bool {
    let folded = CanonicalText.folded(code)
    return !columns.contains(folded) && folded != unit
      && !code.unicodeScalars.contains {
        $0.properties.isWhitespace || ",;|\"".unicodeScalars.contains($0)
      }
  }
}
