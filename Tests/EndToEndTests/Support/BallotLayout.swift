import Foundation

/// The ways in which one set of records is written into files.
enum BallotLayout: String, CaseIterable {
  case wide
  case list
  case long
  case xml

  var fileExtension: String { self == .xml ? "xml" : "csv" }

  /// - Parameter indicators: every indicator's code, in the order of the columns.
  func text(_ records: [WrittenAssessment], indicators: [String]) -> String {
    switch self {
    case .wide: Self.wide(records, indicators)
    case .list: Self.list(records)
    case .long: Self.long(records)
    case .xml: Self.xml(records)
    }
  }

  private static func wide(_ records: [WrittenAssessment], _ indicators: [String]) -> String {
    let rows = records.map { record in
      let marked = Set(record.marks.map { $0.uppercased() })
      return [record.comment, record.serial]
        + indicators.map { marked.contains($0.uppercased()) ? "x" : "" }
        + [record.isNone ? "x" : "", record.official, record.unit]
    }
    let heading = ["comment", "serial"] + indicators + ["none", "official", "unit"]
    return TableText(heading: heading, rows: rows).written(delimiter: ";", lineEnd: "\r\n")
  }

  private static func list(_ records: [WrittenAssessment]) -> String {
    let rows = records.map { record in
      // The order of codes in a cell says nothing.
      let codes = record.marks.reversed() + (record.isNone ? ["none"] : [])
      return [
        record.official, record.unit, record.serial, codes.joined(separator: " | "),
        record.comment,
      ]
    }
    return TableText(heading: ["Official", "UNIT", "Serial", "marks", "comment"], rows: rows)
      .written(delimiter: "\t")
  }

  private static func long(_ records: [WrittenAssessment]) -> String {
    let rows = records.flatMap { record in
      let codes = record.marks + (record.isNone ? ["none"] : [])
      return (codes.isEmpty ? [""] : codes).map { code in
        [record.unit, record.serial, record.official, code, record.comment]
      }
    }
    let heading = ["unit", "serial", "official", "indicator", "comment"]
    return TableText(heading: heading, rows: rows).written(lineEnd: "\r")
  }

  private static func xml(_ records: [WrittenAssessment]) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("\"", with: "&quot;")
    }
    var text = "<?xml version=\"1.0\"?>\n<b:ballots xmlns:b=\"urn:kiemphieu:ballots:1\">\n"
    for record in records {
      text += "<b:ballot unit=\"\(escaped(record.unit))\" serial=\"\(escaped(record.serial))\">"
      text += "<b:assessment official=\"\(escaped(record.official))\">"
      text += record.marks.map { "<b:mark indicator=\"\(escaped($0))\"/>" }.joined()
      if record.isNone { text += "<b:none/>" }
      if !record.comment.isEmpty { text += "<b:comment>\(escaped(record.comment))</b:comment>" }
      text += "</b:assessment></b:ballot>\n"
    }
    return text + "</b:ballots>\n"
  }
}
