import BallotModel

/// Reads aliases.csv: `kind,written,code`. The columns `count` and `nearest` of a list that the program
/// proposed are for whoever completes it, and mean nothing here.
struct AliasesReader {
  let file: String
  let areas: AreaTree?
  let roster: Roster?
  let codebooks: [Codebook]?
  let faults: FaultCollector

  func read(_ bytes: [UInt8]) -> [Alias] {
    let columns = Table.Columns(
      required: ["kind", "written", "code"], optional: ["count", "nearest"])
    guard let table = Table(bytes, file: file, columns: columns, faults: faults) else { return [] }
    let spaces = spaces()
    var meanings: [Alias.Kind: [String: [String]]] = [:]
    var aliases: [Alias] = []
    for row in table.rows where !row.isBroken {
      let kind: Alias.Kind? = table.choice(row, "kind")
      let written = table.requiredCell(row, "written")
      let target = table.requiredCell(row, "code")
      guard let kind, let written, let target, let space = spaces[kind] else { continue }
      guard let code = space.lazy.compactMap({ $0.code(target) }).first else {
        refuse(target, kind: kind, row: row, in: table, space: space)
        continue
      }
      let folded = CanonicalText.folded(written)
      let earlier = meanings[kind]?[folded] ?? []
      if earlier.contains(code) { continue }
      if disagrees(written, code, earlier: earlier, space: space) {
        table.refuse(row, "written", .conflictingAlias, value: written, expected: .oneMeaning)
        continue
      }
      meanings[kind, default: [:]][folded, default: []].append(code)
      aliases.append(Alias(kind: kind, written: written, code: code))
    }
    return aliases
  }

  /// The codes that an alias of each kind can stand for; indicators have one set per codebook, and
  /// one label can mean one indicator in each. A kind whose codes are not known is left out.
  private func spaces() -> [Alias.Kind: [CodeIndex]] {
    var spaces: [Alias.Kind: [CodeIndex]] = [:]
    if let areas { spaces[.unit] = [CodeIndex(areas.unitCodes)] }
    if let roster { spaces[.official] = [roster.index] }
    if let codebooks {
      spaces[.indicator] = codebooks.map { CodeIndex($0.indicators.map(\.code)) }
    }
    return spaces
  }

  /// Whether in one set of codes `written` would stand for `code` and for another one.
  private func disagrees(
    _ written: String, _ code: String, earlier: [String], space: [CodeIndex]
  ) -> Bool {
    space.contains { codes in
      guard let position = codes.position(code) else { return false }
      let others = earlier.compactMap(codes.position) + [codes.position(written)].compactMap { $0 }
      return others.contains { $0 != position }
    }
  }

  private func refuse(
    _ code: String, kind: Alias.Kind, row: Table.Row, in table: Table, space: [CodeIndex]
  ) {
    let near = faults.near(code, among: space.map(\.codes))
    switch kind {
    case .unit:
      table.refuse(
        row, "code", .unknownUnit, value: code, expected: .entryOf("areas", near: near))
    case .official:
      table.refuse(
        row, "code", .unknownOfficial, value: code, expected: .entryOf("roster", near: near))
    case .indicator:
      table.refuse(
        row, "code", .unknownIndicator, value: code,
        expected: .entryOf("kiemphieu codebook show", near: near))
    }
  }
}
