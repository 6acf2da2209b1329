import BallotModel

/// The long shape: one row a mark, the rows of an assessment not always side by side.
extension CSVBallotReader {
  func readLongRow(_ line: UInt32) {
    let comment = comment()
    if !continuesRun() || (comment != 0 && run.comment != 0 && comment != run.comment) {
      flushRun()
      openRun(line)
    }
    if run.comment == 0 { run.comment = comment }
    let isSpoiled = status(line)
    let isOfRound = isThisRound(line)
    if isSpoiled == nil || !isOfRound { run.isRejected = true }
    if isSpoiled == true { run.isSpoiled = true }
    if run.officialIndex >= 0 { readMark(line) }
  }

  private func readMark(_ line: UInt32) {
    switch noneCell(line) {
    case true?: run.hasNone = true
    case false?: break
    case nil: run.isRejected = true
    }
    let cell = rows.cell(contentColumn)
    if cell.isEmpty { return }
    let book = assembler.lookup.officialCodebooks[run.officialIndex]
    let position = assembler.lookup.indicators[book].value(of: cell)
    if position >= 0 {
      run.marks |= 1 &<< UInt64(position)
    } else if MarkList.isNone(cell) {
      run.hasNone = true
    } else if position != CodeTable.empty {
      run.isRejected = true
      noteCell(assembler.indicatorFault(cell, codebook: book), contentColumn, line)
    }
  }

  /// Whether the row names the same assessment as the one before; without a serial nothing does.
  private func continuesRun() -> Bool {
    run.isOpen && run.hasSerial
      && run.official.withUnsafeBytes { $0.elementsEqual(value(officialColumn, officialConstant)) }
      && run.serial.withUnsafeBytes { $0.elementsEqual(rows.cell(serialColumn)) }
      && run.unit.withUnsafeBytes { $0.elementsEqual(value(unitColumn, unitConstant)) }
  }

  private func openRun(_ line: UInt32) {
    run.isOpen = true
    run.isRejected = false
    run.unit = Array(value(unitColumn, unitConstant))
    run.serial = Array(rows.cell(serialColumn))
    run.hasSerial = run.serial.withUnsafeBytes { !CanonicalText.trimmed($0).isEmpty }
    run.official = Array(value(officialColumn, officialConstant))
    run.marks = 0
    run.hasNone = false
    run.isSpoiled = false
    run.comment = 0
    run.record = record
    run.line = line
    run.ballot = ballotOfLongRun(line)
    let isEmpty = run.official.withUnsafeBytes { CanonicalText.trimmed($0).isEmpty }
    if isEmpty, statusColumn >= 0, CanonicalText.folded(rows.cell(statusColumn)) == "spoiled" {
      run.officialIndex = -1
    } else {
      run.officialIndex = run.official.withUnsafeBytes {
        assembler.official($0, of: run.ballot, record: record, line: line)
      }
      if run.officialIndex < 0 { run.isRejected = true }
    }
    if !run.ballot.isKnown { run.isRejected = true }
  }

  private func ballotOfLongRun(_ line: UInt32) -> RecordAssembler.Ballot {
    run.unit.withUnsafeBytes { unit in
      run.serial.withUnsafeBytes { serial in
        var ballot = assembler.ballot(unit: unit, serial: serial, record: record, line: line)
        if ballot.isKnown, assembler.lookup.settings.serials == .none {
          ballot = assembler.ballotOfFile(ballot, serial: serial)
        }
        return ballot
      }
    }
  }

  func flushRun() {
    guard run.isOpen else { return }
    run.isOpen = false
    guard run.isRejected else {
      assembler.emit(
        run.ballot, official: run.officialIndex, marks: run.marks, hasNone: run.hasNone,
        isSpoiled: run.isSpoiled, comment: run.comment, record: run.record, line: run.line,
        isPart: true)
      return
    }
    guard run.hasSerial else {
      assembler.emitRejected(run.ballot, record: run.record, line: run.line)
      return
    }
    // Rows that can't be attributed still belong together: by what they name, hashed.
    var ballot = run.ballot
    if !ballot.isKnown {
      ballot = run.unit.withUnsafeBytes { unit in
        run.serial.withUnsafeBytes { assembler.strangerBallot(unit: unit, serial: $0) }
      }
    }
    let separator =
      run.officialIndex >= 0
      ? 0
      : run.official.withUnsafeBytes {
        assembler.lookup.key.ballot(unit: .max, serial: CanonicalText.trimmed($0)).0 | 1
      }
    assembler.emitRejected(
      ballot, official: run.officialIndex, separator: separator, record: run.record,
      line: run.line, isPart: true)
  }
}
