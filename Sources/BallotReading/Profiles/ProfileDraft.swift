package import BallotModel

/// Proposes an import profile for a file, as YAML with its reasons, for a person to check and save.
///
/// Looks at headings only, and at the names of elements; never imports, and quotes no answer.
package struct ProfileDraft: Sendable, Equatable {
  /// The built-in profile whose layout it looks like; nil for none.
  package var resembles: String?
  /// The proposal, with a comment for every choice.
  package var yaml: String

  /// How many rows are looked at for the heading.
  private static let mostRows = 40

  /// Reads the beginning of `source`.
  ///
  /// - Parameter name: what to call the profile.
  /// - Throws: X01, X02, X19 to X21, X25, as reading the file would.
  package static func propose(
    for source: any ByteSource, name: String, options: FileOptions, round: Round?
  ) throws(ReadingError) -> ProfileDraft {
    let file = try OpenedFile(source, options)
    if file.isMarkup {
      if let fault = OtherExport.fault(markup: file.text.peeked) { throw ReadingError(fault) }
      return DocumentDraft(file.text.peeked).draft(named: name)
    }
    var best: (row: [String], line: Int, score: Int)?
    let delimiters = file.isSheet ? [0x2C] : CSVDialect.candidates
    for delimiter in delimiters {
      let rows = CSVRowReader(
        MemorySource(file.text.peeked), delimiter: delimiter, startingAtLine: 1,
        bufferSize: max(1, file.text.peeked.count))
      var left = mostRows
      // The beginning of a file may end within a quoted cell.
      while left > 0, (try? rows.advance()) == true {
        left -= 1
        let row = (0..<rows.cellCount).map {
          NameText.composed(String(decoding: rows.cell($0), as: UTF8.self))
        }
        if let fault = OtherExport.fault(headings: row, line: Int(rows.line)) {
          throw ReadingError(fault)
        }
        let score = TableDraft.score(row, round)
        if score > best?.score ?? 0 { best = (row, Int(rows.line), score) }
      }
    }
    guard let best else {
      throw ReadingError(Fault(.missingColumn, line: 1, argument: "unit / official / marks"))
    }
    return TableDraft(headings: best.row, line: best.line, round: round).draft(named: name)
  }
}
