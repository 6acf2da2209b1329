import BallotModel

/// Reads roster.csv: `official,name,position,unit,codebook`.
struct RosterReader {
  let file: String
  /// Nil if the areas are not known, which was said already.
  let areas: AreaTree?
  /// Nil if the codebooks are not all known, which was said already.
  let codebooks: CodeIndex?
  let faults: FaultCollector

  /// - Returns: nil after adding a fault, if the table can't be read at all.
  func read(_ bytes: [UInt8]) -> Roster? {
    let columns = Table.Columns(required: ["official", "name", "position", "unit", "codebook"])
    guard let table = Table(bytes, file: file, columns: columns, faults: faults) else {
      return nil
    }
    var roster = Roster()
    for row in table.rows {
      if row.isBroken {
        let code = table.cell(row, "official")
        if !code.isEmpty { roster.index.add(code) }
        continue
      }
      let code = table.requiredCell(row, "official")
      let name = table.requiredCell(row, "name")
      let unit = unit(row, in: table)
      let codebook = codebook(row, in: table)
      guard let code else { continue }
      guard roster.index.add(code) else {
        table.refuse(row, "official", .repeatedCode, value: code, expected: .uniqueCode)
        continue
      }
      guard let name, let unit, let codebook else { continue }
      roster.officials.append(
        Official(
          code: code, name: name, position: table.cell(row, "position"), unit: unit,
          codebook: codebook))
    }
    return roster
  }

  private func unit(_ row: Table.Row, in table: Table) -> Int? {
    guard let text = table.requiredCell(row, "unit"), let areas else { return nil }
    return areas.unit(text, of: row, in: table)
  }

  private func codebook(_ row: Table.Row, in table: Table) -> Int? {
    guard let text = table.requiredCell(row, "codebook"), let codebooks else { return nil }
    if let position = codebooks.position(text) { return position }
    table.refuse(
      row, "codebook", .unknownCodebook, value: text,
      expected: .oneOf(codebooks.codes, near: codebooks.near(text)))
    return nil
  }
}
