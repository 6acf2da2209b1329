import BallotModel

/// Reads decisions.csv:
/// `unit,serial,official,decision,file,reason,decided-by,decided-on`. No message shows what stands in
/// a cell, since a serial may stand in the wrong one, or in the place of the heading.
struct DecisionsReader {
  let file: String
  let areas: AreaTree?
  /// Nil if the roster is not known, which was said already.
  let roster: Roster?
  let faults: FaultCollector

  static let columns = [
    "unit", "serial", "official", "decision", "file", "reason", "decided-by", "decided-on",
  ]

  /// What a ruling is about.
  private struct Subject: Hashable {
    var unit: Int
    var serial: String
    var official: Int?
  }

  func read(_ bytes: [UInt8]) -> [Ruling] {
    let columns = Table.Columns(required: Self.columns, areQuoted: false)
    guard let table = Table(bytes, file: file, columns: columns, faults: faults) else { return [] }
    var rulings: [Ruling] = []
    var bySubject: [Subject: Ruling] = [:]
    for row in table.rows where !row.isBroken {
      guard let ruling = ruling(row, in: table) else { continue }
      let subject = Subject(
        unit: ruling.unit, serial: ruling.serial, official: ruling.official)
      let earlier = bySubject[subject]
      if let earlier, (earlier.decision, earlier.file ?? "") != (ruling.decision, ruling.file ?? "")
      {
        table.refuse(row, "decision", .conflictingRuling, value: "", expected: .oneRuling)
      }
      bySubject[subject] = earlier ?? ruling
      rulings.append(ruling)
    }
    return rulings
  }

  private func ruling(_ row: Table.Row, in table: Table) -> Ruling? {
    let unitCode = table.requiredCell(row, "unit")
    let serial = table.requiredCell(row, "serial")
    let decision: Ruling.Decision? = table.choice(row, "decision")
    let written = table.cell(row, "official")
    let official = written.isEmpty ? nil : official(written, row: row, in: table)
    let source = table.cell(row, "file")
    if decision == .keep, source.isEmpty {
      table.refuse(row, "file", .emptyCell, value: "file", expected: .fileOfKeep)
    }
    let decidedOn = table.cell(row, "decided-on")
    if !decidedOn.isEmpty, !ISODate.isDate(decidedOn) {
      table.refuse(row, "decided-on", .badValue, value: decidedOn, expected: .date)
    }
    guard let unitCode, let unit = areas?.unit(unitCode, of: row, in: table), let serial,
      let decision, written.isEmpty || official != nil
    else { return nil }
    return Ruling(
      unit: unit, serial: serial, official: official, decision: decision,
      file: decision == .keep ? source : nil, line: row.line)
  }

  private func official(_ code: String, row: Table.Row, in table: Table) -> Int? {
    guard let roster else { return nil }
    if let position = roster.index.position(code) { return position }
    table.refuse(
      row, "official", .unknownOfficial, value: code,
      expected: .entryOf("roster", near: faults.near(code, among: [roster.index.codes])))
    return nil
  }
}
