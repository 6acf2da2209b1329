import BallotModel

/// What the columns of a canonical table mean, read from its heading line.
struct CSVHeading {
  /// The canonical shapes (contract, section 2).
  enum Shape: String {
    case wide
    case list
    case long
  }

  /// What one column holds.
  enum Role: Equatable {
    case unit
    case serial
    case official
    case round
    case status
    case comment
    case marks
    case indicator
    case none
    /// A column of the wide shape; the value is its position among such columns.
    case tick(Int)
    /// A level of areas above the unit: known, not read.
    case level
    /// What `rejects --write` added: known, not read.
    case fault
    /// Where the row was read first.
    case origin
    case ignored
  }

  let shape: Shape
  let roles: [Role]
  let names: [String]
  /// Per codebook, per tick column: the indicator's position, or -1 for another codebook's.
  let positions: [[Int]]
  /// Column index of each tick column.
  let tickColumns: [Int]

  /// Index of the column with `role`, or -1.
  func column(_ role: Role) -> Int { roles.firstIndex(of: role) ?? -1 }

  /// Headings of the columns that are not read.
  var ignored: [String] { roles.indices.filter { roles[$0] == .ignored }.map { names[$0] } }

  private static let fixed: [String: Role] = [
    "unit": .unit, "serial": .serial, "official": .official, "round": .round, "status": .status,
    "comment": .comment, "marks": .marks, "indicator": .indicator, "none": .none,
    FaultColumns.code: .fault, FaultColumns.message: .fault, FaultColumns.record: .origin,
  ]

  /// Reads the heading row on which `rows` stands, noting every fault.
  ///
  /// - Returns: nil where the file must be refused.
  init?(_ rows: CSVRowReader, _ assembler: RecordAssembler) {
    let lookup = assembler.lookup
    var roles: [Role] = []
    var names: [String] = []
    var ticks: [Int] = []
    var positions = lookup.indicators.map { _ in [Int]() }
    var seen: Set<String> = []
    var isSound = true
    for index in 0..<rows.cellCount {
      let cell = rows.cell(index)
      let folded = CanonicalText.folded(cell)
      names.append(
        CanonicalText.composed(String(decoding: CanonicalText.trimmed(cell), as: UTF8.self)))
      let found = lookup.indicators.map { max($0.value(of: cell), -1) }
      var isRepeat = false
      if let role = Self.fixed[folded] {
        roles.append(role)
      } else if found.contains(where: { $0 >= 0 }) {
        roles.append(.tick(ticks.count))
        ticks.append(index)
        // Two spellings of one indicator are one column twice.
        for book in positions.indices {
          if found[book] >= 0, positions[book].contains(found[book]) { isRepeat = true }
          positions[book].append(found[book])
        }
      } else {
        roles.append(lookup.levelNames.contains(folded) ? .level : .ignored)
      }
      if roles[index] != .ignored, !seen.insert(folded).inserted { isRepeat = true }
      if isRepeat {
        isSound = false
        assembler.note(
          Fault(
            .repeatedHeading, line: Int(rows.line), column: index + 1, heading: names[index]))
      }
    }
    self.roles = roles
    self.names = names
    self.positions = positions
    tickColumns = ticks
    let shape = Self.shape(roles, names, ticks, rows, assembler)
    self.shape = shape ?? .wide
    let hasColumns = checkColumns(rows, assembler)
    guard shape != nil, isSound, hasColumns else { return nil }
  }

  private static func shape(
    _ roles: [Role], _ names: [String], _ ticks: [Int], _ rows: CSVRowReader,
    _ assembler: RecordAssembler
  ) -> Shape? {
    var shapes: [Shape] = []
    if !ticks.isEmpty { shapes.append(.wide) }
    if roles.contains(.marks) { shapes.append(.list) }
    if roles.contains(.indicator) { shapes.append(.long) }
    if shapes.count == 1 { return shapes[0] }
    let line = Int(rows.line)
    assembler.note(
      shapes.isEmpty
        ? pointed(
          missing("marks / indicator / L01…", ["marks", "indicator"], names, roles, line),
          to: names, roles, assembler.lookup)
        : Fault(
          .ambiguousHeading, line: line,
          argument: shapes.map(\.rawValue).joined(separator: ", ")))
    return nil
  }

  /// The fault of a column that is not there, at the one whose heading nearly is one of `wanted`: it
  /// may then be shown, as it is no more than a known word with a slip.
  private static func missing(
    _ column: String, _ wanted: [String], _ names: [String], _ roles: [Role], _ line: Int
  ) -> Fault {
    let known = NearMisses(wanted)
    let near = names.indices.filter {
      roles[$0] == .ignored && known.nearest(to: CanonicalText.folded(names[$0])) != nil
    }
    guard let index = near.first, near.count == 1 else {
      return Fault(.missingColumn, line: line, argument: column)
    }
    return Fault(
      .missingColumn, line: line, column: index + 1, heading: names[index], argument: column,
      proposal: names[index])
  }

  private func checkColumns(_ rows: CSVRowReader, _ assembler: RecordAssembler) -> Bool {
    var isSound = true
    var needed: [(Role, String)] = []
    if assembler.options.constants["unit"] == nil { needed.append((.unit, "unit")) }
    if assembler.options.constants["official"] == nil { needed.append((.official, "official")) }
    if assembler.lookup.settings.serials == .required { needed.append((.serial, "serial")) }
    for (role, name) in needed where column(role) < 0 {
      isSound = false
      assembler.note(Self.missing(name, [name], names, roles, Int(rows.line)))
    }
    if shape == .long, column(.serial) < 0, assembler.lookup.settings.serials == .none {
      isSound = false
      assembler.note(Fault(.longWithoutSerial, line: Int(rows.line)))
    }
    return isSound
  }
}
