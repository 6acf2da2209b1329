import BallotModel

/// Reads a canonical table: the heading, then every row to its end, whatever faults there are.
final class CSVBallotReader {
  var rows: CSVRowReader
  let heading: CSVHeading
  let assembler: RecordAssembler
  let unitColumn: Int
  let serialColumn: Int
  let officialColumn: Int
  private let roundColumn: Int
  let statusColumn: Int
  private let commentColumn: Int
  private let noneColumn: Int
  private let originColumn: Int
  let contentColumn: Int
  let unitConstant: FixedBytes
  let officialConstant: FixedBytes
  private let roundConstant: FixedBytes
  /// Per codebook: whether the tick columns are its indicators in order.
  private let isStraight: [Bool]
  var record: UInt32 = 0
  var run = LongRun()

  /// - Returns: nil where the heading can't be used; the faults are with the assembler.
  init?(_ rows: CSVRowReader, _ assembler: RecordAssembler) {
    guard let heading = CSVHeading(rows, assembler) else { return nil }
    self.rows = rows
    self.heading = heading
    self.assembler = assembler
    unitColumn = heading.column(.unit)
    serialColumn = heading.column(.serial)
    officialColumn = heading.column(.official)
    roundColumn = heading.column(.round)
    statusColumn = heading.column(.status)
    commentColumn = heading.column(.comment)
    noneColumn = heading.column(.none)
    originColumn = heading.column(.origin)
    contentColumn = heading.column(heading.shape == .long ? .indicator : .marks)
    let fixed = assembler.options.constants
    unitConstant = FixedBytes(fixed["unit"] ?? "")
    officialConstant = FixedBytes(fixed["official"] ?? "")
    roundConstant = FixedBytes(fixed["round"] ?? "")
    isStraight = heading.positions.enumerated().map { book, positions in
      positions == Array(0..<assembler.lookup.codebookSizes[book])
    }
    assembler.places = RecordAssembler.Places(
      unit: unitColumn + 1, serial: serialColumn + 1, official: officialColumn + 1,
      round: roundColumn + 1, status: statusColumn + 1)
    assembler.reading.format = "csv-\(heading.shape.rawValue)"
    assembler.reading.ignoredColumns = heading.ignored
    trace()
    noteColumns()
  }

  /// A reader of other rows of the same table.
  init(_ rows: CSVRowReader, _ assembler: RecordAssembler, like other: CSVBallotReader) {
    self.rows = rows
    self.assembler = assembler
    heading = other.heading
    unitColumn = other.unitColumn
    serialColumn = other.serialColumn
    officialColumn = other.officialColumn
    roundColumn = other.roundColumn
    statusColumn = other.statusColumn
    commentColumn = other.commentColumn
    noneColumn = other.noneColumn
    originColumn = other.originColumn
    contentColumn = other.contentColumn
    unitConstant = other.unitConstant
    officialConstant = other.officialConstant
    roundConstant = other.roundConstant
    isStraight = other.isStraight
  }

  /// Reads all rows after the heading.
  func read() throws(ReadingError) {
    if let pieces = TablePieces(self) { rows = try pieces.read() }
    try readRows()
    flushRun()
    if heading.shape != .long { assembler.reading.records = Int(record) }
  }

  /// Reads rows to the end.
  func readRows() throws(ReadingError) {
    let layout = PlainLayout(heading, assembler)
    var plain = PlainRow()
    while true {
      if let layout { readPlainRows(layout, &plain) }
      guard try advance() else { break }
      if rows.hasHighBytes, !isDecodable() { continue }
      if rows.isBlank {
        assembler.reading.skipped["blank-line", default: 0] += 1
        continue
      }
      record &+= 1
      readRow()
    }
  }

  /// Moves on to the next row; what stops that is said with the heading of its column.
  private func advance() throws(ReadingError) -> Bool {
    do throws(ReadingError) { return try rows.advance() } catch {
      var fault = error.fault
      if fault.heading.isEmpty, heading.names.indices.contains(fault.column - 1) {
        fault.heading = heading.names[fault.column - 1]
      }
      throw ReadingError(fault)
    }
  }

  private func trace() {
    assembler.reading.trace.isKnownByPlace = assembler.lookup.settings.serials == .none
    assembler.reading.trace.headingLine = Int(rows.line)
    guard heading.shape == .long else { return }
    assembler.reading.trace.partColumns = [unitColumn, serialColumn, officialColumn].filter {
      $0 >= 0
    }
  }

  /// Finds where the row was read first, if it is a correction in a round without serials; false with
  /// a fault where the cell does not say.
  private func readOrigin(_ line: UInt32) -> Bool {
    assembler.origin = nil
    guard originColumn >= 0, assembler.lookup.settings.serials == .none else { return true }
    let cell = CanonicalText.trimmed(rows.cell(originColumn))
    if cell.isEmpty { return true }
    assembler.origin = RecordOrigin(String(decoding: cell, as: UTF8.self))
    if assembler.origin == nil { noteCell(Fault(.unreadableCell), originColumn, line) }
    return assembler.origin != nil
  }

  private func noteColumns() {
    for index in heading.roles.indices where heading.roles[index] == .ignored {
      assembler.note(
        Fault(
          .ignoredColumn, line: Int(rows.line), column: index + 1, heading: heading.names[index],
          proposal: heading.proposal(for: index, assembler.lookup) ?? ""))
    }
    guard heading.shape == .wide else { return }
    for (book, positions) in heading.positions.enumerated() {
      let known = positions.filter { $0 >= 0 }.count
      let missing = assembler.lookup.codebookSizes[book] - known
      if known > 0, missing > 0 {
        assembler.note(
          Fault(
            .indicatorColumnsMissing, line: Int(rows.line),
            heading: assembler.lookup.codebookIDs[book], argument: String(missing)))
      }
    }
  }

  private func isDecodable() -> Bool {
    guard var fault = rows.undecodable else { return true }
    if heading.names.indices.contains(fault.column - 1) {
      fault.heading = heading.names[fault.column - 1]
    }
    assembler.note(assembler.advice.advised(fault, row: rows.row))
    return false
  }

  private func readRow() {
    let line = rows.line
    let isWhole = rows.cellCount == heading.roles.count && rows.strayQuoteColumn == 0
    guard isWhole, readOrigin(line) else {
      flushRun()
      if !isWhole {
        assembler.origin = nil
        noteLayout(line)
      }
      assembler.emitRejected(.init(), record: record, line: line)
      return
    }
    if heading.shape == .long {
      readLongRow(line)
      return
    }
    let ballot = ballotOfRow(line)
    let isSpoiled = status(line)
    let isOfRound = isThisRound(line)
    let officialBytes = value(officialColumn, officialConstant)
    if isSpoiled == true, CanonicalText.trimmed(officialBytes).isEmpty {
      guard ballot.isKnown, isOfRound else {
        assembler.emitRejected(ballot, record: record, line: line)
        return
      }
      assembler.emit(
        ballot, official: -1, marks: 0, hasNone: false, isSpoiled: true, comment: 0,
        record: record, line: line, isPart: false)
      return
    }
    let official = assembler.official(officialBytes, of: ballot, record: record, line: line)
    // Looked at even where the record is lost already: all faults come out in one pass.
    let content = official >= 0 ? content(official, line) : nil
    guard let content, ballot.isKnown, isOfRound, let isSpoiled else {
      assembler.emitRejected(ballot, record: record, line: line)
      return
    }
    assembler.emit(
      ballot, official: official, marks: content.marks, hasNone: content.hasNone,
      isSpoiled: isSpoiled, comment: comment(), record: record, line: line, isPart: false)
  }

  /// Notes that the row's cells are not those of the heading.
  private func noteLayout(_ line: UInt32) {
    let column = rows.strayQuoteColumn
    guard column > 0 else {
      assembler.note(
        Fault(
          .wrongFieldCount, line: Int(line), record: Int(record),
          argument: "\(rows.cellCount) / \(heading.roles.count)"))
      return
    }
    assembler.note(
      Fault(
        .strayQuote, line: Int(line), record: Int(record), column: column,
        heading: column <= heading.names.count ? heading.names[column - 1] : ""))
  }

  private func ballotOfRow(_ line: UInt32) -> RecordAssembler.Ballot {
    // A doubled quote makes a cell a shared buffer: take the serial's bytes out before the unit's.
    let serial =
      serialColumn >= 0 ? rows.cell(serialColumn) : UnsafeRawBufferPointer(start: nil, count: 0)
    if rows.isShared(serialColumn), rows.isShared(unitColumn) {
      let copy = Array(serial)
      return copy.withUnsafeBytes {
        assembler.ballot(
          unit: value(unitColumn, unitConstant), serial: $0, record: record, line: line)
      }
    }
    return assembler.ballot(
      unit: value(unitColumn, unitConstant), serial: serial, record: record, line: line)
  }

  @inline(__always)
  func value(_ column: Int, _ constant: FixedBytes) -> UnsafeRawBufferPointer {
    guard column >= 0 else { return constant.bytes }
    let cell = rows.cell(column)
    return constant.bytes.isEmpty || !CanonicalText.trimmed(cell).isEmpty ? cell : constant.bytes
  }

  func isThisRound(_ line: UInt32) -> Bool {
    guard roundColumn >= 0 || !roundConstant.bytes.isEmpty else { return true }
    return assembler.isThisRound(
      value(roundColumn, roundConstant), record: record, line: line)
  }

  func comment() -> UInt32 {
    commentColumn < 0 ? 0 : assembler.commentHash(rows.cell(commentColumn))
  }

  /// Whether the row says that its ballot is spoiled; nil with a fault if it says what it may not.
  func status(_ line: UInt32) -> Bool? {
    guard statusColumn >= 0 else { return false }
    let cell = rows.cell(statusColumn)
    if cell.isEmpty { return false }
    switch CanonicalText.folded(cell) {
    case "", "valid": return false
    case "spoiled": return true
    default:
      assembler.note(
        Fault(
          .unknownBallotStatus, line: Int(line), record: Int(record), column: statusColumn + 1,
          heading: "status"))
      return nil
    }
  }

  private func content(_ official: Int, _ line: UInt32) -> (marks: UInt64, hasNone: Bool)? {
    let book = assembler.lookup.officialCodebooks[official]
    switch heading.shape {
    case .wide: return wideContent(book, line)
    case .list: return listContent(book, line)
    case .long: return nil
    }
  }

  private func wideContent(_ book: Int, _ line: UInt32) -> (marks: UInt64, hasNone: Bool)? {
    var marks: UInt64 = 0
    var isReadable = true
    let straight = isStraight[book]
    for tick in heading.tickColumns.indices {
      let cell = rows.cell(heading.tickColumns[tick])
      switch TickCell(cell) {
      case .no: continue
      case .yes:
        let position = straight ? tick : heading.positions[book][tick]
        if position >= 0 {
          marks |= 1 &<< UInt64(position)
        } else {
          isReadable = false
          noteCell(
            Fault(
              .indicatorOfAnotherCodebook, argument: assembler.lookup.codebookIDs[book]),
            heading.tickColumns[tick], line)
        }
      case .unreadable:
        isReadable = false
        noteCell(Fault(.unreadableCell), heading.tickColumns[tick], line)
      }
    }
    guard let hasNone = noneCell(line), isReadable else { return nil }
    return (marks, hasNone)
  }

  func noneCell(_ line: UInt32) -> Bool? {
    guard noneColumn >= 0 else { return false }
    switch TickCell(rows.cell(noneColumn)) {
    case .yes: return true
    case .no: return false
    case .unreadable:
      noteCell(Fault(.unreadableCell), noneColumn, line)
      return nil
    }
  }

  private func listContent(_ book: Int, _ line: UInt32) -> (marks: UInt64, hasNone: Bool)? {
    var marks: UInt64 = 0
    var hasNone = false
    var isReadable = true
    let cell = rows.cell(contentColumn)
    MarkList.forEach(cell) { code in
      let position = assembler.lookup.indicators[book].value(of: code)
      if position >= 0 {
        marks |= 1 &<< UInt64(position)
      } else if MarkList.isNone(code) {
        hasNone = true
      } else {
        isReadable = false
        noteCell(
          assembler.indicatorFault(code, codebook: book), contentColumn, line)
      }
    }
    guard let noneCell = noneCell(line), isReadable else { return nil }
    return (marks, hasNone || noneCell)
  }

  func noteCell(_ fault: Fault, _ column: Int, _ line: UInt32) {
    var fault = fault
    fault.line = Int(line)
    fault.record = Int(record)
    fault.column = column + 1
    fault.heading = heading.names[column]
    assembler.note(fault)
  }
}
