import BallotModel

/// Reads control.csv: `unit,convened,present,issued[,collected,invalid]`, cells may be empty.
struct ControlReader {
  let file: String
  let areas: AreaTree?
  let faults: FaultCollector

  func read(_ bytes: [UInt8]) -> [ControlCount] {
    let columns = Table.Columns(
      required: ["unit", "convened", "present", "issued"], optional: ["collected", "invalid"])
    guard let table = Table(bytes, file: file, columns: columns, faults: faults) else { return [] }
    var counts: [ControlCount] = []
    var seen = CodeIndex()
    for row in table.rows where !row.isBroken {
      let convened = number(row, "convened", in: table)
      let present = number(row, "present", in: table)
      let issued = number(row, "issued", in: table)
      let collected = number(row, "collected", in: table)
      let invalid = number(row, "invalid", in: table)
      guard let code = table.requiredCell(row, "unit") else { continue }
      guard seen.add(code) else {
        table.refuse(row, "unit", .repeatedCode, value: code, expected: .uniqueCode)
        continue
      }
      guard let unit = areas?.unit(code, of: row, in: table) else { continue }
      counts.append(
        ControlCount(
          unit: unit, convened: convened, present: present, issued: issued, collected: collected,
          invalid: invalid))
    }
    return counts
  }

  /// The number in the cell; nil for an empty one, or after adding a fault.
  private func number(_ row: Table.Row, _ column: String, in table: Table) -> Int? {
    let text = table.cell(row, column)
    guard !text.isEmpty else { return nil }
    if let number = WholeNumber.parse(text) { return number }
    table.refuse(
      row, column, .badValue, value: text,
      expected: .wholeNumber(least: 0, most: WholeNumber.largest))
    return nil
  }
}
