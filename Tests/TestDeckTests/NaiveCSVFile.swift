import Foundation

/// One CSV file of ballots, read cell by cell.
enum NaiveCSVFile {
  private static let yes = ["1", "x", "✓", "✔", "y", "yes", "true", "có", "đúng"]
  private static let no = ["", "0", "n", "no", "không", "sai", "false"]

  /// The records of a file; nil if it is refused.
  static func read(_ data: Data, round: String) -> [NaiveRecord]? {
    guard !data.starts(with: [0x50, 0x4B]), var text = String(bytes: data, encoding: .utf8) else {
      return nil
    }
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let table = NaiveTable(text)
    let heading = table.heading.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    let records = table.rows.map { record($0, heading, round) }
    return heading.contains("indicator") ? together(records) : records
  }

  private static func record(_ row: [String], _ heading: [String], _ round: String) -> NaiveRecord {
    var record = NaiveRecord(unit: "", serial: "", official: "")
    guard row.count == heading.count else {
      record.isUnreadable = true
      return record
    }
    for (name, cell) in zip(heading, row) {
      let code = cell.lowercased()
      switch name {
      case "unit": record.unit = code
      case "serial": record.serial = cell
      case "official": record.official = code
      case "comment": record.comment = cell.trimmingCharacters(in: .whitespacesAndNewlines)
      case "round": if cell != round { record.isUnreadable = true }
      case "status": record.isSpoiled = cell == "spoiled"
      case "ward": break
      case "none": record.isNone = yes.contains(code)
      case "marks", "indicator":
        for mark in code.split(whereSeparator: { ";| ".contains($0) }).map(String.init) {
          if mark == "none" { record.isNone = true } else { record.marks.insert(mark) }
        }
      default:
        if yes.contains(code) {
          record.marks.insert(name)
        } else if !no.contains(code) {
          record.isUnreadable = true
        }
      }
    }
    return record
  }

  /// Rows of the long shape that belong to one assessment, put together.
  private static func together(_ rows: [NaiveRecord]) -> [NaiveRecord] {
    var records: [NaiveRecord] = []
    var places: [String: Int] = [:]
    for row in rows {
      let key = [row.unit, row.serial, row.official].joined(separator: "\t")
      guard !row.serial.isEmpty, !row.official.isEmpty, let place = places[key] else {
        places[key] = records.count
        records.append(row)
        continue
      }
      records[place].marks.formUnion(row.marks)
      records[place].isNone = records[place].isNone || row.isNone
      records[place].isUnreadable = records[place].isUnreadable || row.isUnreadable
      if records[place].comment.isEmpty { records[place].comment = row.comment }
    }
    return records
  }
}
