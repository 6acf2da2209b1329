import BallotModel

/// The heading and the rows concerned of a table, as they stand there, with the fault columns.
struct TableExtract {
  private let reading: FileReading
  private let notes: [Int: RowNote]
  private let keys: Set<String>
  /// Keys of the assessments whose rows lie apart and of which one row is at fault.
  private var parts: Set<String> = []
  private(set) var output: [UInt8] = []
  private(set) var count = 0
  /// Keys of the rows around those that were written, by how many files further out.
  private(set) var parentKeys: [Set<String>] = []

  /// Of the heading: what an earlier extract added.
  private var added: Set<Int> = []
  private var originColumn: Int?
  private var width = 0
  private var lineEnd: [UInt8] = [0x0A]

  init(_ reading: FileReading, _ notes: [Int: RowNote], _ keys: Set<String>) {
    self.reading = reading
    self.notes = notes
    self.keys = keys
  }

  /// Finds the assessments whose rows are wanted together.
  mutating func gatherParts(_ rows: CSVRowReader) throws(ReadingError) {
    while try rows.advance() {
      guard notes[Int(rows.line)] != nil, let key = partKey(rows) else { continue }
      parts.insert(key)
    }
  }

  /// Writes what is wanted of `rows`, from the first row on.
  mutating func write(_ rows: CSVRowReader) throws(ReadingError) {
    while try rows.advance() {
      let line = Int(rows.line)
      if line < reading.trace.headingLine { continue }
      if line == reading.trace.headingLine {
        writeHeading(rows)
      } else if let note = notes[line] {
        writeRow(rows, note)
      } else if isWanted(rows) {
        writeRow(rows, RowNote())
      }
    }
  }

  private func isWanted(_ rows: CSVRowReader) -> Bool {
    if !parts.isEmpty, let key = partKey(rows), parts.contains(key) { return true }
    guard !keys.isEmpty, let column = reading.trace.keyColumn, column < rows.cellCount else {
      return false
    }
    return keys.contains(Self.text(rows.cell(column)))
  }

  /// What the rows of one assessment have in common; nil where nothing says so.
  private func partKey(_ rows: CSVRowReader) -> String? {
    if let row = reading.trace.inner[Int(rows.line)] { return row.part }
    let columns = reading.trace.partColumns
    guard !columns.isEmpty, columns.allSatisfy({ $0 < rows.cellCount }) else { return nil }
    let texts = columns.map { NameText.folded(Self.text(rows.cell($0))) }
    return texts.contains("") ? nil : texts.joined(separator: "\u{1F}")
  }

  /// Keys of the rows to which this one belongs, the nearest first.
  private func outerKeys(_ rows: CSVRowReader) -> [String] {
    if let row = reading.trace.inner[Int(rows.line)] { return row.keys }
    guard let column = reading.trace.parentColumn, column < rows.cellCount else { return [] }
    return [Self.text(rows.cell(column))]
  }

  private static func text(_ cell: UnsafeRawBufferPointer) -> String {
    CanonicalText.composed(String(decoding: CanonicalText.trimmed(cell), as: UTF8.self))
  }

  // MARK: Rows

  private mutating func writeHeading(_ rows: CSVRowReader) {
    width = rows.cellCount
    if !rows.lineEnd.isEmpty { lineEnd = Array(rows.lineEnd) }
    for index in 0..<width {
      let folded = NameText.folded(Self.text(rows.cell(index)))
      if FaultColumns.contains(folded) { added.insert(index) }
      if folded == FaultColumns.record { originColumn = index }
    }
    appendCells(rows)
    append(FaultColumns.code, rows)
    append(FaultColumns.message, rows)
    if reading.trace.isKnownByPlace { append(FaultColumns.record, rows) }
    output += lineEnd
  }

  private mutating func writeRow(_ rows: CSVRowReader, _ note: RowNote) {
    count += 1
    for (distance, key) in outerKeys(rows).enumerated() {
      if distance == parentKeys.count { parentKeys.append([]) }
      parentKeys[distance].insert(key)
    }
    var origin = note.origin ?? ""
    if let originColumn, rows.cellCount == width {
      let known = Self.text(rows.cell(originColumn))
      if !known.isEmpty { origin = known }
    }
    appendCells(rows)
    append(note.codeText, rows)
    append(note.messageText, rows)
    if reading.trace.isKnownByPlace { append(origin, rows) }
    output += lineEnd
  }

  /// The row as it stands; without what an earlier extract added, where its cells are those of the
  /// heading. A row with too few or too many cells stays so, and is refused again until it is mended.
  private mutating func appendCells(_ rows: CSVRowReader) {
    guard !added.isEmpty, rows.cellCount == width, rows.strayQuoteColumn == 0 else {
      output += rows.row
      return
    }
    var isFirst = true
    for index in 0..<width where !added.contains(index) {
      if !isFirst { output.append(rows.delimiter) }
      isFirst = false
      appendQuoted(rows.cell(index), rows.delimiter)
    }
  }

  private mutating func append(_ text: String, _ rows: CSVRowReader) {
    output.append(rows.delimiter)
    var copy = text
    copy.withUTF8 { appendQuoted(UnsafeRawBufferPointer($0), rows.delimiter) }
  }

  private mutating func appendQuoted(_ cell: UnsafeRawBufferPointer, _ delimiter: UInt8) {
    let needsQuotes =
      cell.first == 0x20 || cell.last == 0x20
      || cell.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      output += cell
      return
    }
    output.append(0x22)
    for byte in cell {
      if byte == 0x22 { output.append(0x22) }
      output.append(byte)
    }
    output.append(0x22)
  }
}
