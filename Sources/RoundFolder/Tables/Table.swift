/// A CSV file of the round by its headings; every deviation becomes a fault.
struct Table {
  struct Row {
    /// Physical line, from 1.
    let line: Int
    let cells: [String]
    /// Whether the number of cells is wrong (said already): only what is there can be trusted.
    let isBroken: Bool
  }

  /// The columns that the table must and may have; case of the headings doesn't matter.
  struct Columns {
    let required: [String]
    var optional: [String] = []
    /// Whether messages may show what stands in a cell: not where that may be a ballot's serial.
    var areQuoted = true

    var all: [String] { required + optional }
  }

  let file: String
  let rows: [Row]
  let faults: FaultCollector
  private let positions: [String: Int]
  private let areQuoted: Bool
  /// Stands in a message for what it may not show.
  private static let unquoted = "…"

  /// - Returns: nil after adding faults, if the text or the required columns are not there.
  init?(_ bytes: [UInt8], file: String, columns: Columns, faults: FaultCollector) {
    guard let text = DecodedText(bytes, file: file, faults: faults) else { return nil }
    var scanner = TableScanner(text, file: file, faults: faults)
    let heading = scanner.next()
    let found = Self.positions(
      heading?.cells ?? [], line: heading?.line ?? 1, file: file, columns: columns, faults: faults)
    guard let heading, columns.required.allSatisfy({ found[$0] != nil }) else { return nil }
    var rows: [Row] = []
    while let row = scanner.next() {
      let isBroken = row.cells.count != heading.cells.count
      if isBroken {
        faults.add(
          .wrongFieldCount, file: file, line: row.line, value: String(row.cells.count),
          expected: .fields(heading.cells.count))
      }
      rows.append(Row(line: row.line, cells: row.cells, isBroken: isBroken))
    }
    self.file = file
    self.rows = rows
    self.faults = faults
    positions = found
    areQuoted = columns.areQuoted
  }

  private static func positions(
    _ headings: [String], line: Int, file: String, columns: Columns, faults: FaultCollector
  ) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (position, heading) in headings.enumerated() {
      let name = CanonicalText.folded(heading)
      if !columns.all.contains(name) {
        let near = NearestName.near(name, among: columns.all)
        faults.add(
          .unknownColumn, file: file, line: line,
          key: columns.areQuoted ? heading : String(position + 1),
          value: columns.areQuoted ? heading : unquoted,
          expected: .oneOf(columns.all, near: near))
      } else if positions[name] != nil {
        faults.add(
          .repeatedColumn, file: file, line: line, key: name, value: heading, expected: .keyOnce)
      } else {
        positions[name] = position
      }
    }
    for name in columns.required where positions[name] == nil {
      faults.add(
        .missingColumn, file: file, line: line, key: name, value: name,
        expected: .oneOf(columns.all, near: nil))
    }
    return positions
  }

  /// The cell of `row` in `column`; empty if there is none.
  func cell(_ row: Row, _ column: String) -> String {
    guard let position = positions[column], position < row.cells.count else { return "" }
    return row.cells[position]
  }

  /// The cell of `row` in `column`, which may not be empty; nil after adding a fault.
  func requiredCell(_ row: Row, _ column: String) -> String? {
    let text = cell(row, column)
    if !text.isEmpty { return text }
    refuse(row, column, .emptyCell, value: column, expected: .filledCell)
    return nil
  }

  /// One of the raw values of `Choice`, whatever its case; nil after adding a fault.
  func choice<Choice>(_ row: Row, _ column: String) -> Choice?
  where Choice: RawRepresentable<String> & CaseIterable {
    guard let text = requiredCell(row, column) else { return nil }
    if let choice = Choice(rawValue: CanonicalText.folded(text)) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let near = NearestName.near(text, among: names)
    refuse(row, column, .badValue, value: text, expected: .oneOf(names, near: near))
    return nil
  }

  /// Adds a fault at the cell of `row` in `column`.
  func refuse(
    _ row: Row, _ column: String, _ code: RoundFaultCode, value: String,
    expected: RoundExpectation
  ) {
    faults.add(
      code, file: file, line: row.line, key: column,
      value: areQuoted || value == column ? value : Self.unquoted, expected: expected)
  }
}
