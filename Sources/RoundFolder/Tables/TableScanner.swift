/// Splits the bytes of a CSV file into rows (RFC 4180 with any line end, delimiter given).
struct TableScanner {
  struct Row {
    /// Physical line on which the row starts, from 1.
    let line: Int
    /// NFC and trimmed.
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  private let bytes: ArraySlice<UInt8>
  private let delimiter: UInt8
  private let file: String
  private let faults: FaultCollector
  private var position: Int
  private var line = 1

  init(_ text: DecodedText, file: String, faults: FaultCollector) {
    bytes = text.bytes
    delimiter = Self.delimiter(text.bytes)
    self.file = file
    self.faults = faults
    position = text.bytes.startIndex
  }

  /// The one of comma, semicolon and TAB that the first line has most of, quoted cells left out.
  private static func delimiter(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lineFeed || byte == carriageReturn { break }
      if let found = candidates.firstIndex(of: byte) { counts[found] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  /// The next row; nil at the end. Rows of empty cells only are skipped.
  mutating func next() -> Row? {
    while position < bytes.endIndex {
      let start = line
      var cells: [String] = []
      var isOpen = true
      while isOpen {
        cells.append(cell())
        isOpen = position < bytes.endIndex && bytes[position] == delimiter
        if isOpen { position += 1 }
      }
      skipLineEnd()
      let row = Row(line: start, cells: cells)
      if !row.isBlank { return row }
    }
    return nil
  }

  /// Reads up to the delimiter or line end, which stays.
  private mutating func cell() -> String {
    if position < bytes.endIndex, bytes[position] == Self.quote { return quotedCell() }
    let start = position
    var hasQuote = false
    while position < bytes.endIndex, !endsCell(bytes[position]) {
      if bytes[position] == Self.quote { hasQuote = true }
      position += 1
    }
    if hasQuote { faults.add(.strayQuote, file: file, line: line, expected: .doubledQuotes) }
    return text(bytes[start..<position])
  }

  private mutating func quotedCell() -> String {
    let opened = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == Self.quote {
        position += 1
        guard position < bytes.endIndex, bytes[position] == Self.quote else {
          return closed(content)
        }
        content.append(byte)
        position += 1
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        content.append(Self.lineFeed)
        skipLineEnd()
      } else {
        content.append(byte)
        position += 1
      }
    }
    faults.add(.unclosedQuote, file: file, line: opened, expected: .closedQuote)
    return text(content[...])
  }

  /// After the closing quote only the end of the cell may follow.
  private mutating func closed(_ content: [UInt8]) -> String {
    let start = position
    while position < bytes.endIndex, !endsCell(bytes[position]) { position += 1 }
    let rest = bytes[start..<position]
    guard !rest.allSatisfy({ $0 == UInt8(ascii: " ") }) else { return text(content[...]) }
    faults.add(.strayQuote, file: file, line: line, expected: .doubledQuotes)
    return text(content[...])
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private mutating func skipLineEnd() {
    guard position < bytes.endIndex else { return }
    if bytes[position] == Self.carriageReturn {
      position += 1
      if position < bytes.endIndex, bytes[position] == Self.lineFeed { position += 1 }
    } else {
      position += 1
    }
    line += 1
  }

  private func text(_ cell: ArraySlice<UInt8>) -> String {
    CanonicalText.canonical(String(decoding: cell, as: UTF8.self))
  }
}
