import BallotModel

/// Unit, ballot and official of plain rows, found without noting anything.
struct PlainAttribution {
  /// What a row is about, in as few words as a function gives back without memory.
  struct Place {
    var ballot: UInt64 = 0
    var witness: UInt64 = 0
    var unit = Assessment.noUnit
    /// Negative where unit, serial or official are not known as they stand there.
    var official: Int32 = -1

    @inline(__always)
    var isFound: Bool { official >= 0 }
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

  @inline(__always)
  func place(_ row: UnsafePointer<UInt8>, _ cells: PlainCells) -> Place {
    let unit = assembler.unitIndex(cells.bytes(layout.unit, of: row))
    let serial = cells.bytes(layout.serial, of: row)
    // White space at either end must be trimmed: the general reader does.
    guard unit >= 0, serial.count > 0, serial[0] > 0x20, serial[serial.count &- 1] > 0x20 else {
      return Place()
    }
    let official = officials.value(of: cells.bytes(layout.official, of: row))
    guard official >= 0, crossUnit || assembler.lookup.officialUnits[official] == UInt32(unit)
    else { return Place() }
    let (ballot, witness) = assembler.lookup.key.ballot(
      unit: UInt64(truncatingIfNeeded: unit), serial: serial)
    return Place(
      ballot: ballot, witness: witness, unit: UInt32(truncatingIfNeeded: unit),
      official: Int32(truncatingIfNeeded: official))
  }

  @inline(__always)
  func codebook(_ place: Place) -> Int {
    assembler.lookup.officialCodebooks[Int(place.official)]
  }

  /// Emits what a row says of `place`.
  @inline(__always)
  func emit(
    _ place: Place, _ marks: UInt64, comment: UInt32 = 0, record: UInt32, line: UInt32,
    isPart: Bool = false
  ) {
    let ballot = RecordAssembler.Ballot(
      unit: place.unit, ballot: place.ballot, witness: place.witness, isKnown: true)
    assembler.emit(
      ballot, official: Int(place.official), marks: marks, hasNone: false, isSpoiled: false,
      comment: comment, record: record, line: line, isPart: isPart)
  }

  /// Emits what a run of rows says, as one part.
  @inline(__always)
  func emit(_ run: PlainRun) {
    emit(run.place, run.marks, record: run.record, line: run.line, isPart: true)
  }

  /// The mark of a code; 0 for an empty cell, nil for anything that is not an indicator.
  @inline(__always)
  func mark(_ code: UnsafeRawBufferPointer, _ codebook: Int) -> UInt64? {
    if code.isEmpty { return 0 }
    let position = assembler.lookup.indicators[codebook].value(of: code)
    return position >= 0 ? 1 &<< UInt64(truncatingIfNeeded: position) : nil
  }

  /// The marks of codes with `;` between; nil where one is not an indicator. At least eight bytes
  /// behind the cell may be read.
  @inline(__always)
  func marks(_ cell: UnsafeRawBufferPointer, _ codebook: Int) -> UInt64? {
    guard let start = cell.baseAddress else { return 0 }
    let table = assembler.lookup.indicators[codebook]
    var marks: UInt64 = 0
    var at = 0
    while at < cell.count {
      let word = (start + at).loadUnaligned(as: UInt64.self)
      let ends = ByteLanes.equal(word, ByteLanes.repeated(0x3B))
      var end = min(at &+ ends.trailingZeroBitCount &>> 3, cell.count)
      // Not among the next eight bytes.
      if ends == 0 { while end < cell.count, cell[end] != 0x3B { end &+= 1 } }
      let position = table.value(
        of: UnsafeRawBufferPointer(start: start + at, count: end &- at))
      guard position >= 0 else { return nil }
      marks |= 1 &<< UInt64(truncatingIfNeeded: position)
      at = end &+ 1
    }
    return marks
  }
}
