/// A table read character by character, with no thought of speed.
struct NaiveTable {
  var heading: [String] = []
  var rows: [[String]] = []

  /// - Parameter text: without a byte order mark.
  init(_ text: String) {
    var scalars = Array(text.unicodeScalars)
    var delimiter: Unicode.Scalar?
    if text.hasPrefix("sep=") {
      delimiter = scalars[4]
      let end = scalars.firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count - 1
      scalars.removeFirst(scalars[end] == "\r" && scalars[end + 1] == "\n" ? end + 2 : end + 1)
    }
    let line = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let candidates: [Unicode.Scalar] = [",", ";", "\t", "|"]
    let most = candidates.max { left, right in
      line.count { $0 == left } < line.count { $0 == right }
    }
    var all = Self.split(scalars, delimiter ?? most ?? ",")
    heading = all.isEmpty ? [] : all.removeFirst()
    rows = all
  }

  private static func split(
    _ scalars: [Unicode.Scalar], _ delimiter: Unicode.Scalar
  ) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var at = 0
    func next() -> Unicode.Scalar? { at + 1 < scalars.count ? scalars[at + 1] : nil }
    while at < scalars.count {
      let scalar = scalars[at]
      if isQuoted {
        if scalar == "\"", next() == "\"" {
          cell.append("\"")
          at += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          cell.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == delimiter {
        row.append(String(cell))
        cell = .init()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", next() == "\n" { at += 1 }
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      } else {
        cell.append(scalar)
      }
      at += 1
    }
    return rows
  }
}
