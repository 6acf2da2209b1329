/// Reads areas.csv: `code,level,parent,name`.
struct AreasReader {
  let file: String
  /// Nil if the levels are not known, which was said already.
  let levels: CodeIndex?
  let faults: FaultCollector

  /// - Returns: nil after adding a fault, if the table can't be read at all.
  func read(_ bytes: [UInt8]) -> AreaTree? {
    let columns = Table.Columns(required: ["code", "level", "parent", "name"])
    guard let table = Table(bytes, file: file, columns: columns, faults: faults) else {
      return nil
    }
    var tree = AreaTree(levels: levels, areas: [], index: CodeIndex())
    var parents: [(row: Table.Row, area: Int)] = []
    for row in table.rows {
      guard let area = area(row, in: table, tree: &tree), !row.isBroken else { continue }
      parents.append((row, area))
    }
    for (row, area) in parents { link(area, row: row, in: table, tree: &tree) }
    if let unit = levels?.codes.last, tree.unitCodes.isEmpty {
      faults.add(.noUnits, file: file, line: 0, key: "level", expected: .oneUnit(unit))
    }
    return tree
  }

  /// Adds the area of `row`; nil if it has no code of its own.
  private func area(_ row: Table.Row, in table: Table, tree: inout AreaTree) -> Int? {
    if row.isBroken {
      let code = table.cell(row, "code")
      guard !code.isEmpty, tree.index.add(code) else { return nil }
      tree.areas.append(AreaTree.Entry(code: code, name: "", level: nil, parent: nil))
      return tree.areas.count - 1
    }
    let code = table.requiredCell(row, "code")
    let name = table.requiredCell(row, "name")
    let level = level(row, in: table)
    guard let code else { return nil }
    guard tree.index.add(code) else {
      table.refuse(row, "code", .repeatedCode, value: code, expected: .uniqueCode)
      return nil
    }
    tree.areas.append(AreaTree.Entry(code: code, name: name ?? "", level: level, parent: nil))
    return tree.areas.count - 1
  }

  private func level(_ row: Table.Row, in table: Table) -> Int? {
    guard let text = table.requiredCell(row, "level"), let levels else { return nil }
    if let level = levels.position(text) { return level }
    table.refuse(
      row, "level", .unknownLevel, value: text,
      expected: .oneOf(levels.codes, near: levels.near(text)))
    return nil
  }

  /// Ties the area to its parent, which must be exactly one level above; so there is no cycle.
  private func link(_ area: Int, row: Table.Row, in table: Table, tree: inout AreaTree) {
    guard let levels, let level = tree.areas[area].level else { return }
    let written = table.cell(row, "parent")
    guard level > 0 else {
      if !written.isEmpty {
        table.refuse(row, "parent", .parentAtTop, value: written, expected: .noParent)
      }
      return
    }
    let above = RoundExpectation.parentOneAbove(levels.codes[level - 1])
    guard !written.isEmpty else {
      table.refuse(
        row, "parent", .missingParent, value: tree.areas[area].code, expected: above)
      return
    }
    guard let parent = tree.index.position(written) else {
      table.refuse(
        row, "parent", .unknownArea, value: written,
        expected: .entryOf(file, near: faults.near(written, among: [tree.index.codes])))
      return
    }
    tree.areas[area].parent = parent
    if let parentLevel = tree.areas[parent].level, parentLevel != level - 1 {
      table.refuse(row, "parent", .wrongParentLevel, value: written, expected: above)
    }
  }
}
