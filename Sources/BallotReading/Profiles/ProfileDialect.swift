import BallotModel

/// The delimiter of a table whose heading may not be its first line.
enum ProfileDialect {
  /// How many rows may stand above the heading.
  static let mostTitleRows = 40

  /// The delimiter with which one of the first rows has all that the profile needs, and the most
  /// of what it knows; else the one that `CSVDialect` finds on the first line.
  static func found(
    _ prefix: [UInt8], _ profile: ImportProfile, _ assembler: RecordAssembler
  ) -> UInt8? {
    let tables = assembler.lookup.tables(profile)
    var best: (columns: Int, delimiter: UInt8)?
    for delimiter in CSVDialect.candidates {
      guard
        let columns = headingColumns(
          prefix, delimiter, profile.skip.contains(.title),
          {
            ProfileHeading(
              $0, profile, assembler.options, isIndicator: { tables.isIndicator($0) })
          })
      else { continue }
      if columns > best?.columns ?? 0 { best = (columns, delimiter) }
    }
    return best?.delimiter ?? CSVDialect.found(prefix)
  }

  private static func headingColumns(
    _ prefix: [UInt8], _ delimiter: UInt8, _ mayHaveTitles: Bool,
    _ read: ([String]) -> ProfileHeading
  ) -> Int? {
    let rows = CSVRowReader(
      MemorySource(prefix), delimiter: delimiter, startingAtLine: 1, bufferSize: prefix.count)
    var left = mostTitleRows
    // A prefix may end within a quoted cell; what has been seen until then decides.
    while left > 0, (try? rows.advance()) == true {
      if rows.isBlank { continue }
      let heading = read(
        (0..<rows.cellCount).map {
          NameText.composed(String(decoding: rows.cell($0), as: UTF8.self))
        })
      if heading.missing.isEmpty, heading.repeated.isEmpty { return heading.found }
      if !mayHaveTitles { return nil }
      left -= 1
    }
    return nil
  }
}
