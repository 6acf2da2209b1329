/// Where a parser stands in a document, both from 1, the column counted as libxml2 does.
struct DocumentPlace {
  var line: Int
  var column: Int

  /// This place in a part of the document that begins at `start`.
  func behind(_ start: DocumentPlace) -> DocumentPlace {
    DocumentPlace(
      line: start.line + line - 1, column: line == 1 ? start.column + column - 1 : column)
  }
}
