import BallotModel

/// Whether a table's columns lie as they usually do, so that plain rows can be read the short way.
///
/// A head with unit, serial and official in any order (and columns that are not read), then what the
/// ballot says, then at most a comment, empty in plain rows.
struct PlainLayout {
  /// Columns before the marks.
  let head: Int
  let unit: Int
  let serial: Int
  let official: Int
  /// Columns behind the marks.
  let tail: Int
  /// For the wide shape: the codebook whose indicators the tick columns are, in order.
  let codebook: Int
  let ticks: Int

  /// - Returns: nil where the table is laid out otherwise.
  init?(_ heading: CSVHeading, _ assembler: RecordAssembler) {
    unit = heading.column(.unit)
    serial = heading.column(.serial)
    official = heading.column(.official)
    ticks = heading.tickColumns.count
    let content: CSVHeading.Role =
      switch heading.shape {
      case .wide: .tick(0)
      case .list: .marks
      case .long: .indicator
      }
    head = heading.column(content)
    let width = heading.shape == .wide ? ticks : 1
    tail = heading.roles.count - head - width
    guard let book = Self.codebook(heading, assembler) else { return nil }
    codebook = book
    let behind = heading.roles.suffix(max(0, tail))
    guard assembler.lookup.settings.serials == .required, assembler.options.constants.isEmpty,
      unit >= 0, serial >= 0, official >= 0, head >= 3, tail >= 0, tail <= 1,
      max(unit, serial, official) < head,
      heading.roles[..<head].allSatisfy(Self.mayLead), behind.allSatisfy({ $0 == .comment }),
      heading.shape != .long || tail == 0, heading.roles.count <= PlainRow.mostCells
    else { return nil }
  }

  private static func codebook(_ heading: CSVHeading, _ assembler: RecordAssembler) -> Int? {
    guard heading.shape == .wide else { return 0 }
    let columns = heading.tickColumns
    guard let first = columns.first, columns == Array(first..<first + columns.count) else {
      return nil
    }
    return heading.positions.indices.first {
      heading.positions[$0] == Array(0..<assembler.lookup.codebookSizes[$0])
    }
  }

  private static func mayLead(_ role: CSVHeading.Role) -> Bool {
    switch role {
    case .unit, .serial, .official, .level, .ignored: true
    default: false
    }
  }
}
