/// Writes records in each canonical layout.
enum BallotWriter {
  enum Layout: String, Sendable, CaseIterable {
    case xml
    case wide
    case list
    case long
  }

  static func write(_ records: [WrittenRecord], as layout: Layout, _ dress: Dress) -> [UInt8] {
    let text =
      switch layout {
      case .xml: xml(records, dress)
      case .wide: table(wide(records), dress)
      case .list: table(list(records), dress)
      case .long: table(long(records), dress)
      }
    return dress.encoded(text)
  }

  private static func wide(_ records: [WrittenRecord]) -> [[String]] {
    let codes = RoundSample.lb + RoundSample.cv
    return [["unit", "serial", "official"] + codes + ["none", "status", "comment"]]
      + records.map { record in
        [record.unit, record.serial, record.official]
          + codes.map { record.marks.contains($0) ? "x" : "" }
          + [record.hasNone ? "1" : "0", record.isSpoiled ? "spoiled" : "", record.comment]
      }
  }

  private static func list(_ records: [WrittenRecord]) -> [[String]] {
    [["comment", "unit", "serial", "official", "marks", "status"]]
      + records.map { record in
        [
          record.comment, record.unit, record.serial, record.official,
          (record.marks + (record.hasNone ? ["none"] : [])).joined(separator: "; "),
          record.isSpoiled ? "spoiled" : "valid",
        ]
      }
  }

  private static func long(_ records: [WrittenRecord]) -> [[String]] {
    [["unit", "serial", "official", "indicator", "status", "comment"]]
      + records.flatMap { record -> [[String]] in
        let cells = record.marks + (record.hasNone ? ["none"] : [])
        return (cells.isEmpty ? [""] : cells).map { cell in
          [
            record.unit, record.serial, record.official, cell, record.isSpoiled ? "spoiled" : "",
            record.comment,
          ]
        }
      }
  }

  private static func table(_ rows: [[String]], _ dress: Dress) -> String {
    (dress.declaresDelimiter ? "sep=\(dress.delimiter)\(dress.newline)" : "")
      + rows.map { row in
        row.map { cell($0, dress) }.joined(separator: dress.delimiter) + dress.newline
      }.joined()
  }

  private static func cell(_ text: String, _ dress: Dress) -> String {
    let needsQuotes = text.unicodeScalars.contains { "\"\r\n,;|\t".unicodeScalars.contains($0) }
    guard needsQuotes || dress.quotesEverything else { return text }
    let doubled = text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"" + withNewlines(doubled, dress) + "\""
  }

  private static func xml(_ records: [WrittenRecord], _ dress: Dress) -> String {
    var lines = [#"<ballots xmlns="urn:kiemphieu:ballots:1" round="r1" unit="p-bo-de">"#]
    var rest = records[...]
    while let first = rest.first {
      let ballot = rest.prefix { $0.unit == first.unit && $0.serial == first.serial }
      rest = rest.dropFirst(ballot.count)
      lines.append(
        "<ballot serial='\(first.serial)'"
          + (first.unit == "p-bo-de" ? "" : " unit='\(first.unit)'")
          + (first.isSpoiled ? " status='spoiled'>" : ">"))
      for record in ballot where !record.official.isEmpty {
        lines.append("  <assessment official=\"\(record.official)\">")
        lines += record.marks.map { "    <mark indicator=\"\($0)\"/>" }
        if record.hasNone { lines.append("    <none/>") }
        if !record.comment.isEmpty {
          lines.append("    <comment>\(escaped(record.comment))</comment>")
        }
        lines.append("  </assessment>")
      }
      lines.append("</ballot>")
    }
    return withNewlines((lines + ["</ballots>", ""]).joined(separator: "\n"), dress)
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(scalar)
      }
    }.joined()
  }

  private static func withNewlines(_ text: String, _ dress: Dress) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: dress.newline)
  }
}
