/// Writes one CSV file in the wide, list or long shape.
struct TableBallotWriter {
  private let written: WrittenRecord
  private let file: DeckFile
  private let columns: [TableColumn]
  private let delimiter: UInt8
  private let wards: [[UInt8]]

  init(plan: DeckPlan, file: DeckFile, random: inout SplitMix64) {
    written = WrittenRecord(plan: plan, file: file)
    self.file = file
    delimiter = file.style.delimiter
    columns = TableColumn.columns(
      of: file, round: plan.round, hasSpoiled: file.records.contains { plan.records[$0].isSpoiled },
      random: &random)
    wards = plan.round.unitPaths.map { Array(plan.round.areas[$0[2]].name.utf8) }
  }

  func write(to stream: DeckFileStream, random: inout SplitMix64) throws(TestDeckError) {
    var bytes: [UInt8] = file.style.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    if file.style.hasSeparatorLine { bytes += Array("sep=;".utf8) + file.style.lineEnd }
    appendHeading(to: &bytes)
    for row in rows(&random) {
      append(row, to: &bytes)
      try stream.drain(&bytes)
    }
    try stream.append(bytes)
  }

  private func rows(_ random: inout SplitMix64) -> [TableRow] {
    var rows: [TableRow] = []
    rows.reserveCapacity(file.records.count)
    for record in file.records {
      guard file.shape == .long else {
        rows.append(TableRow(record: record, entry: .blank, hasComment: true))
        continue
      }
      for (ordinal, entry) in entries(written.records[record]).enumerated() {
        rows.append(
          TableRow(
            record: record, entry: entry,
            hasComment: ordinal == 0 || file.style.repeatsComments))
      }
    }
    if file.style.shufflesRecords { random.shuffle(&rows) }
    return rows
  }

  /// What the rows of one assessment say in the long shape.
  private func entries(_ record: DeckRecord) -> [TableRow.Entry] {
    var entries: [TableRow.Entry] = []
    var rest = record.marks
    while rest != 0 {
      entries.append(.mark(rest.trailingZeroBitCount))
      rest &= rest &- 1
    }
    if record.isNone { entries.append(.none) }
    if record.defect == .unknownIndicator { entries.append(.unknownIndicator) }
    if record.defect == .indicatorOfAnotherCodebook { entries.append(.indicatorOfAnotherCodebook) }
    return entries.isEmpty ? [.blank] : entries
  }

  private func appendHeading(to bytes: inout [UInt8]) {
    for (place, column) in columns.enumerated() {
      var text = column.heading(written.round)
      switch file.style.headingCase {
      case .asDocumented: break
      case .upper: text = text.uppercased()
      case .lower: text = text.lowercased()
      }
      if file.style.spacesHeadings { text = " \(text) " }
      if place > 0 { bytes.append(delimiter) }
      appendCell(Array(text.utf8), to: &bytes)
    }
    bytes += file.style.lineEnd
  }

  private func append(_ row: TableRow, to bytes: inout [UInt8]) {
    let record = written.records[row.record]
    let count = record.defect == .tooFewFields ? columns.count - 1 : columns.count
    for place in 0..<count {
      if place > 0 { bytes.append(delimiter) }
      appendCell(columns[place], row, record, to: &bytes)
    }
    if record.defect == .tooManyFields {
      bytes.append(delimiter)
      appendCell(Array("thừa".utf8), to: &bytes)
    }
    bytes += file.style.lineEnd
  }

  private func appendCell(
    _ column: TableColumn, _ row: TableRow, _ record: DeckRecord, to bytes: inout [UInt8]
  ) {
    switch column {
    case .unit: appendCell(written.unit(record), to: &bytes)
    case .serial:
      if file.style.quotesAll { bytes.append(UInt8(ascii: "\"")) }
      written.appendSerial(record, to: &bytes)
      if file.style.quotesAll { bytes.append(UInt8(ascii: "\"")) }
    case .official: appendCell(written.official(record), to: &bytes)
    case .marks: appendCell(marksCell(record), to: &bytes)
    case .indicator: appendCell(indicatorCell(row, record), to: &bytes)
    case .mark(let codebook, let position):
      appendCell(wideCell(record, codebook, position), to: &bytes)
    case .none: appendCell(record.isNone ? yes(record) : file.style.no, to: &bytes)
    case .comment: appendCell(row.hasComment ? written.comment(record) : [], to: &bytes)
    case .round: appendCell(written.roundID, to: &bytes)
    case .status: appendCell(record.isSpoiled ? Array("spoiled".utf8) : [], to: &bytes)
    case .ward:
      let unit = Int(written.ballots[Int(record.ballot)].unit)
      appendCell(unit < 0 ? [] : wards[unit], to: &bytes)
    }
  }

  private func yes(_ record: DeckRecord) -> [UInt8] {
    file.style.yes[Int(record.ballot) % file.style.yes.count]
  }

  private func wideCell(_ record: DeckRecord, _ codebook: Int, _ position: Int) -> [UInt8] {
    guard codebook == written.codebook(record) else {
      let isWrong = record.defect == .indicatorOfAnotherCodebook && position == 0
      return isWrong ? yes(record) : file.style.no
    }
    if record.defect == .unreadableCell, position == 0 { return Array("?".utf8) }
    return record.marks & (1 &<< UInt64(position)) == 0 ? file.style.no : yes(record)
  }

  private func marksCell(_ record: DeckRecord) -> [UInt8] {
    var codes = written.marks(record)
    if record.isNone { codes.append(Array("none".utf8)) }
    return Array(codes.joined(separator: file.style.listSeparator))
  }

  private func indicatorCell(_ row: TableRow, _ record: DeckRecord) -> [UInt8] {
    let book = written.codebook(record)
    switch row.entry {
    case .mark(let position): return written.codes.indicators[book][position]
    case .none: return Array("none".utf8)
    case .blank: return []
    case .unknownIndicator: return written.codes.unknownIndicator
    case .indicatorOfAnotherCodebook: return written.codes.indicators[1 - book][0]
    }
  }

  /// Appends a cell, quoted where it must be (RFC 4180) or where the file quotes everything.
  private func appendCell(_ cell: [UInt8], to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let needsQuotes =
      file.style.quotesAll
      || cell.contains { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += cell
      return
    }
    bytes.append(quote)
    for byte in cell {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
