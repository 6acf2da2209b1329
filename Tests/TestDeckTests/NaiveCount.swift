import BallotModel
import Foundation

/// A second count of a deck from its files alone, by strings and dictionaries.
struct NaiveCount {
  /// Counts by name: fates of the records.
  var fates: [String: Int] = [:]
  /// Per official, the mark sets of the counted assessments; an empty set with "none" is explicit.
  var counted: [String: [Set<String>]] = [:]
  /// Per unit, serials found, and those with a counted assessment.
  var found: [String: Set<String>] = [:]
  var valid: [String: Set<String>] = [:]
  var refused = 0
  /// Rows of the tables beside round.yaml, by heading.
  let roster: [String: [String: String]]
  let areas: [String: [String: String]]
  let control: [String: [String: String]]

  private let indicators: [String: Set<String>]
  private let round: String

  init(_ deck: ScratchDeck) throws {
    func table(_ path: String, _ key: String) throws -> [String: [String: String]] {
      let table = NaiveTable(try deck.text(path))
      return table.rows.reduce(into: [:]) { rows, row in
        let fields = Dictionary(uniqueKeysWithValues: zip(table.heading, row))
        rows[fields[key] ?? ""] = fields
      }
    }
    roster = try table("roster.csv", "official")
    areas = try table("areas.csv", "code")
    control = try table("control.csv", "unit")
    let line = try deck.text("round.yaml").split(separator: "\n").first { $0.hasPrefix("round: ") }
    round = String(line?.dropFirst(7) ?? "")
    indicators = DeckCodebooks.all.reduce(into: [:]) { known, codebook in
      known[codebook.id] = Set(codebook.indicators.map { $0.code.lowercased() })
    }
    var groups: [String: [NaiveRecord]] = [:]
    for path in try deck.paths() where path.hasPrefix("ballots/") {
      let data = try deck.data(path)
      let records =
        path.hasSuffix(".xml")
        ? NaiveXMLFile.read(data, round: round) : NaiveCSVFile.read(data, round: round)
      guard let records else {
        refused += 1
        continue
      }
      for record in records { sort(record, &groups) }
    }
    for key in groups.keys.sorted() { settle(groups[key] ?? []) }
  }

  /// Rejects a record, or puts it with the others of its ballot and official.
  private mutating func sort(_ record: NaiveRecord, _ groups: inout [String: [NaiveRecord]]) {
    let isUnit = areas[record.unit]?["level"] == "unit"
    if isUnit, !record.serial.isEmpty { found[record.unit, default: []].insert(record.serial) }
    guard !record.isBallotOnly else { return }
    fates["records", default: 0] += 1
    if record.isSpoiled, record.official.isEmpty {
      fates["invalid", default: 0] += 1
      return
    }
    let official = roster[record.official]
    let known = indicators[official?["codebook"] ?? ""] ?? []
    guard isUnit, !record.serial.isEmpty, official?["unit"] == record.unit,
      record.marks.isSubset(of: known), !record.isUnreadable
    else {
      fates["rejected", default: 0] += 1
      return
    }
    groups["\(record.unit) \(record.serial) \(record.official)", default: []].append(record)
  }

  private mutating func settle(_ records: [NaiveRecord]) {
    guard let record = records.first else { return }
    let versions = Set(records.map(\.content)).count
    fates["duplicate", default: 0] += records.count - versions
    guard versions == 1 else {
      fates["conflict", default: 0] += versions
      return
    }
    guard !record.isSpoiled, record.marks.isEmpty || !record.isNone else {
      fates["invalid", default: 0] += 1
      return
    }
    fates["counted", default: 0] += 1
    fates[record.marks.isEmpty ? record.isNone ? "none" : "blank" : "marked", default: 0] += 1
    valid[record.unit, default: []].insert(record.serial)
    counted[record.official, default: []].append(record.isNone ? ["none"] : record.marks)
  }
}
