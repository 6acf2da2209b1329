/// A table of CSV (RFC 4180), as cells.
struct TableText: Equatable {
  var heading: [String]
  var rows: [[String]]

  struct Malformed: Error {}

  init(heading: [String], rows: [[String]]) {
    self.heading = heading
    self.rows = rows
  }

  /// - Parameter delimiter: nil to take the one that the heading line has most of.
  init(parsing text: String, delimiter: Character? = ",") throws {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
    if String(String.UnicodeScalarView(scalars.prefix(5))) == "sep=;" {
      scalars = scalars.dropFirst(5).drop { $0 == "\r" || $0 == "\n" }
    }
    let line = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let candidates: [Character] = [",", ";", "\t", "|"]
    func count(_ candidate: Character) -> Int { line.count { Character($0) == candidate } }
    let separator = delimiter ?? candidates.max { count($0) < count($1) }
    guard let separator, var records = Self.records(scalars, separator) else { throw Malformed() }
    guard !records.isEmpty else { throw Malformed() }
    heading = records.removeFirst()
    rows = records
  }

  /// The cells of one column.
  func column(_ name: String) -> [String] {
    guard let place = heading.firstIndex(of: name) else { return [] }
    return rows.map { $0[place] }
  }

  /// The table with every cell quoted, so that nothing in a cell can be mistaken.
  func written(delimiter: String = ",", lineEnd: String = "\n") -> String {
    ([heading] + rows).reduce(into: "") { text, cells in
      text += cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        .joined(separator: delimiter)
      text += lineEnd
    }
  }

  private static func records(
    _ scalars: Substring.UnicodeScalarView, _ delimiter: Character
  ) -> [[String]]? {
    var records: [[String]] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var isStarted = false
    var index = scalars.startIndex
    func endRecord() {
      cells.append(String(cell))
      records.append(cells)
      (cells, cell, isStarted) = ([], String.UnicodeScalarView(), false)
    }
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let following = scalars.index(after: index)
      let after = following < scalars.endIndex ? scalars[following] : nil
      index = following
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if after == "\"" {
          cell.append(scalar)
          index = scalars.index(after: index)
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": (isQuoted, isStarted) = (true, true)
      case _ where Character(scalar) == delimiter:
        cells.append(String(cell))
        (cell, isStarted) = (String.UnicodeScalarView(), true)
      case "\n", "\r":
        if scalar == "\r", after == "\n" { index = scalars.index(after: index) }
        if isStarted { endRecord() }
      default:
        cell.append(scalar)
        isStarted = true
      }
    }
    if isStarted { endRecord() }
    return isQuoted ? nil : records
  }
}
