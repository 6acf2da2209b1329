/// Titles that the user broke into lines.
enum PaperLines {
  static func of(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }
}
