import BallotModel

/// Unit, ballot and official of plain rows, found without noting anything.
struct PlainAttribution {
  /// What a row is about.
  struct Place {
    var ballot = RecordAssembler.Ballot()
    var official = -1
    var codebook = -1
  }

  private let assembler: RecordAssembler
  private let layout: PlainLayout
  private let officials: CodeTable
  private let crossUnit: Bool

  init(_ assembler: RecordAssembler, _ layout: PlainLayout) {
    self.assembler = assembler
    self.layout = layout
    officials = assembler.lookup.officials
    crossUnit = assembler.lookup.settings.crossUnit == .allow
  }

  /// Nil where unit, serial or official are not known as they stand there.
  @inline(__always)
  func place(_ row: UnsafePointer<UInt8>, _ cells: PlainCells) -> Place? {
    let unit = assembler.unitIndex(cells.bytes(layout.unit, of: row))
    let serial = cells.bytes(layout.serial, of: row)
    // White space at either end must be trimmed: the general reader does.
    guard unit >= 0, serial.count > 0, serial[0] > 0x20, serial[serial.count &- 1] > 0x20 else {
      return nil
    }
    let official = officials.value(of: cells.bytes(layout.official, of: row))
    guard official >= 0, crossUnit || assembler.lookup.officialUnits[official] == UInt32(unit)
    else { return nil }
    var place = Place()
    place.ballot.unit = UInt32(truncatingIfNeeded: unit)
    place.ballot.isKnown = true
    (place.ballot.ballot, place.ballot.witness) = assembler.lookup.key.ballot(
      unit: UInt64(truncatingIfNeeded: unit), serial: serial)
    place.official = official
    place.codebook = assembler.lookup.officialCodebooks[official]
    return place
  }

  /// The mark of a code; 0 for an empty cell, nil for anything that is not an indicator.
  @inline(__always)
  func mark(_ code: UnsafeRawBufferPointer, _ codebook: Int) -> UInt64? {
    if code.isEmpty { return 0 }
    let position = assembler.lookup.indicators[codebook].value(of: code)
    return position >= 0 ? 1 &<< UInt64(truncatingIfNeeded: position) : nil
  }

  /// The marks of codes with `;` between; nil where one is not an indicator.
  @inline(__always)
  func marks(_ cell: UnsafeRawBufferPointer, _ codebook: Int) -> UInt64? {
    let table = assembler.lookup.indicators[codebook]
    var marks: UInt64 = 0
    var at = 0
    while at < cell.count {
      var end = at
      while end < cell.count, cell[end] != 0x3B { end &+= 1 }
      let position = table.value(of: UnsafeRawBufferPointer(rebasing: cell[at..<end]))
      guard position >= 0 else { return nil }
      marks |= 1 &<< UInt64(truncatingIfNeeded: position)
      at = end &+ 1
    }
    return marks
  }
}
