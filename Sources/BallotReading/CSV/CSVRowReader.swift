import BallotModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rows of a delimited table, streaming: one buffer, and the places of the cells of one row in it.
///
/// Follows RFC 4180 with these deviations: LF, CRLF and a lone CR all end a row; a quote that does
/// not open a cell is an ordinary character; after a closing quote only spaces may stand before the
/// delimiter or line end (else the row has a `strayQuoteColumn`).
package final class CSVRowReader {
  /// A cell of the current row, as offsets into the buffer.
  struct Cell {
    var start: Int32
    var end: Int32
    /// Whether doubled quotes inside must be made single.
    var hasDoubledQuotes: Bool
  }

  /// The longest row that is read; more means that a quote was never closed.
  static let longestRow = 16 << 20

  private let source: any ByteSource
  private var base: UnsafeMutablePointer<UInt8>
  private var ownsBase = true
  private var capacity: Int
  private var filled = 0
  private var next = 0
  private var atEnd = false
  /// Whether a zero byte follows what is filled.
  private var stopsAtZero = false
  private(set) var nextLine: UInt32 = 1
  let delimiter: UInt8
  private var cells: UnsafeMutablePointer<Cell>
  private var cellCapacity = 256
  private var unescaped = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
  private var unescapedCapacity = 256

  /// How many cells the current row has.
  package private(set) var cellCount = 0
  /// Physical line on which the current row starts, from 1.
  package private(set) var line: UInt32 = 0
  /// Column, from 1, of the first cell with text after its closing quote; 0 if there is none.
  package private(set) var strayQuoteColumn = 0
  /// Whether line ends inside quotes count for nothing, since a line stands for a row of a sheet.
  package var linesAreRows = false
  private(set) var hasHighBytes = false
  private var rowStart = 0
  private var rowEnd = 0
  private var quoteLine: UInt32 = 0

  private enum Scan {
    case row
    case needsMore
    case unclosedQuote
  }

  /// - Parameter bufferSize: bytes read at a time; small ones are for tests.
  package init(
    _ source: any ByteSource, delimiter: UInt8, startingAtLine line: UInt32, bufferSize: Int
  ) {
    self.source = source
    self.delimiter = delimiter
    nextLine = line
    capacity = min(max(1, bufferSize), Self.longestRow)
    base = .allocate(capacity: capacity + 16)
    cells = .allocate(capacity: cellCapacity)
  }

  /// The rows of a piece, whose bytes must outlive the reader.
  init(_ piece: PieceCutter.Piece, delimiter: UInt8, startingAtLine line: UInt32) {
    source = MemorySource([])
    self.delimiter = delimiter
    nextLine = line
    base = piece.base
    ownsBase = false
    capacity = piece.count
    filled = piece.count
    atEnd = true
    cells = .allocate(capacity: cellCapacity)
  }

  deinit {
    if ownsBase { base.deallocate() }
    cells.deallocate()
    unescaped.deallocate()
  }

  /// Moves on to the next row; false at the end.
  ///
  /// - Throws: X01, X15 (a quote that is never closed), X16.
  package func advance() throws(ReadingError) -> Bool {
    while true {
      if next < filled {
        switch scan() {
        case .row: return true
        case .needsMore: break
        case .unclosedQuote:
          throw ReadingError(
            Fault(.unclosedQuote, line: Int(quoteLine), column: cellCount + 1))
        }
      } else if atEnd {
        return false
      }
      try refill()
    }
  }

  /// What is buffered behind the current row; at least 16 more bytes may be read.
  var window: (base: UnsafePointer<UInt8>, count: Int) {
    (UnsafePointer(base + next), filled - next)
  }

  /// What is not read yet, to be read elsewhere: the bytes at hand and the source behind them; nil
  /// where the end is at hand.
  func handOver() -> (held: [UInt8], source: any ByteSource)? {
    if atEnd || stopsAtZero { return nil }
    defer { next = filled }
    return (Array(UnsafeBufferPointer(start: base + next, count: filled - next)), source)
  }

  /// Moves on by `count` bytes of the window, which end a row.
  func skip(_ count: Int, nextLine: UInt32) {
    next += count
    self.nextLine = nextLine
  }

  /// The last cell of the next row, which begins `offset` bytes behind the row's start, and moves on
  /// behind the row; nil where the row does not surely end there or is not plain, and nothing has
  /// changed.
  ///
  /// What stands before must be plain cells.
  func lastCell(from offset: Int) -> UnsafeRawBufferPointer? {
    let (start, startLine) = (next, nextLine)
    next += offset
    if case .row = scan(), cellCount == 1, strayQuoteColumn == 0,
      !hasHighBytes || UTF8Check.firstFault(in: row) == nil
    {
      return cell(0)
    }
    (next, nextLine) = (start, startLine)
    return nil
  }

  /// The bytes of a cell of the current row; valid until the next call of this or of `advance`.
  @inline(__always)
  package func cell(_ index: Int) -> UnsafeRawBufferPointer {
    let cell = cells[index]
    if cell.hasDoubledQuotes { return unescapedCell(cell) }
    return UnsafeRawBufferPointer(
      start: base + Int(cell.start), count: Int(cell.end &- cell.start))
  }

  /// Whether `cell(index)` comes from the buffer that all cells with doubled quotes share.
  func isShared(_ index: Int) -> Bool { index >= 0 && cells[index].hasDoubledQuotes }

  /// All the bytes of the current row, with delimiters and quotes.
  var row: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + rowStart, count: rowEnd - rowStart)
  }

  /// What ends the current row; empty at the end of the input.
  var lineEnd: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: base + rowEnd, count: next - rowEnd)
  }

  /// Whether every cell is empty or white space.
  var isBlank: Bool {
    let first = cell(0)
    if let byte = first.first, byte > 0x20, byte < 0x80 { return false }
    return (0..<cellCount).allSatisfy { CanonicalText.trimmed(cell($0)).isEmpty }
  }

  /// The place of the first byte of the current row that is not UTF-8; nil if there is none.
  var undecodable: Fault? {
    guard hasHighBytes, let at = UTF8Check.firstFault(in: row) else { return nil }
    let column = (0..<cellCount).first { UTF8Check.firstFault(in: cell($0)) != nil }
    return Fault(
      .undecodableText, line: Int(line) + LineEnds.count(in: row[..<at]),
      column: column.map { $0 + 1 } ?? 0, argument: "UTF-8")
  }

  private func unescapedCell(_ cell: Cell) -> UnsafeRawBufferPointer {
    let length = Int(cell.end &- cell.start)
    if length > unescapedCapacity {
      unescaped.deallocate()
      unescapedCapacity = length
      unescaped = .allocate(capacity: length)
    }
    var count = 0
    var at = Int(cell.start)
    while at < Int(cell.end) {
      unescaped[count] = base[at]
      count &+= 1
      at &+= base[at] == 0x22 ? 2 : 1
    }
    return UnsafeRawBufferPointer(start: unescaped, count: count)
  }

  private func refill() throws(ReadingError) {
    if atEnd { return }
    if next > 0 {
      base.update(from: base + next, count: filled - next)
      filled -= next
      next = 0
    }
    if filled == capacity {
      guard capacity < Self.longestRow else {
        throw ReadingError(
          Fault(.rowTooLong, line: Int(nextLine), argument: String(Self.longestRow)))
      }
      capacity = min(capacity * 2, Self.longestRow)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 16)
      larger.update(from: base, count: filled)
      base.deallocate()
      base = larger
    }
    // The rows before it have been read by now, however the bytes came.
    if stopsAtZero {
      throw failure(Fault(.foreignFormat, argument: ForeignFormat.binary), behind: filled)
    }
    let count: Int
    do throws(ReadingError) {
      count = try source.read(
        into: UnsafeMutableRawBufferPointer(start: base + filled, count: capacity - filled))
    } catch {
      throw failure(error.fault, behind: filled)
    }
    // A zero byte is in no text; what has one is not what it claims.
    if let zero = memchr(base + filled, 0, count) {
      filled = zero.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(base)
      stopsAtZero = true
      return
    }
    filled += count
    if count == 0 { atEnd = true }
  }

  /// `fault` with the line on which the byte at `offset` of the buffer stands, if it has none.
  private func failure(_ fault: Fault, behind offset: Int) -> ReadingError {
    var fault = fault
    if fault.line == 0 {
      let rows = UnsafeBufferPointer(start: base, count: offset)
      fault.line = Int(nextLine) + (linesAreRows ? 0 : LineEnds.count(in: rows))
    }
    return ReadingError(fault)
  }

  @inline(__always)
  private func addCell(_ start: Int, _ end: Int, _ hasDoubledQuotes: Bool) {
    if cellCount == cellCapacity { growCells() }
    cells[cellCount] = Cell(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      hasDoubledQuotes: hasDoubledQuotes)
    cellCount &+= 1
  }

  private func growCells() {
    let larger = UnsafeMutablePointer<Cell>.allocate(capacity: cellCapacity * 2)
    larger.update(from: cells, count: cellCount)
    cells.deallocate()
    cells = larger
    cellCapacity *= 2
  }

  /// Finds the cells of the row that starts at `next`.
  private func scan() -> Scan {
    cellCount = 0
    strayQuoteColumn = 0
    line = nextLine
    rowStart = next
    var high: UInt8 = 0
    var lines: UInt32 = 0
    var at = next
    var start = at
    while at < filled {
      if base[at] == 0x22, at == start {
        let quoted = scanQuoted(from: at, &high, &lines)
        switch quoted.outcome {
        case .row: break
        case .needsMore, .unclosedQuote: return quoted.outcome
        }
        at = quoted.end
        if at < filled, base[at] == delimiter {
          at &+= 1
          start = at
          continue
        }
        if at == filled { return finish(at, at, high, lines, isLast: true) }
        return finish(at, at, high, lines, isLast: false)
      }
      let byte = base[at]
      if byte == delimiter {
        addCell(start, at, false)
        start = at &+ 1
      } else if byte == 0x0A || byte == 0x0D {
        if byte == 0x0D, at &+ 1 == filled, !atEnd { return .needsMore }
        addCell(start, at, false)
        return finish(at, at, high, lines, isLast: false)
      }
      high |= byte
      at &+= 1
    }
    guard atEnd else { return .needsMore }
    addCell(start, at, false)
    return finish(at, at, high, lines, isLast: true)
  }

  private func finish(
    _ end: Int, _ lineEnd: Int, _ high: UInt8, _ lines: UInt32, isLast: Bool
  ) -> Scan {
    rowEnd = end
    hasHighBytes = high >= 0x80
    next = lineEnd
    nextLine = linesAreRows ? line : line &+ lines
    if !isLast {
      next &+= base[lineEnd] == 0x0D && lineEnd &+ 1 < filled && base[lineEnd &+ 1] == 0x0A ? 2 : 1
      nextLine &+= 1
    }
    return .row
  }

  /// Reads a quoted cell from its opening quote; `end` is where a delimiter, line end or the end of
  /// the input stands.
  private func scanQuoted(
    from open: Int, _ high: inout UInt8, _ lines: inout UInt32
  ) -> (outcome: Scan, end: Int) {
    var at = open &+ 1
    var doubled = false
    quoteLine = line &+ lines
    while at < filled {
      let byte = base[at]
      high |= byte
      if byte == 0x22 {
        if at &+ 1 == filled, !atEnd { return (.needsMore, at) }
        if at &+ 1 < filled, base[at &+ 1] == 0x22 {
          doubled = true
          at &+= 2
          continue
        }
        addCell(open &+ 1, at, doubled)
        return afterQuote(at &+ 1, &high)
      }
      if byte == 0x0A {
        lines &+= 1
      } else if byte == 0x0D {
        if at &+ 1 == filled, !atEnd { return (.needsMore, at) }
        if at &+ 1 == filled || base[at &+ 1] != 0x0A { lines &+= 1 }
      }
      at &+= 1
    }
    return (atEnd ? .unclosedQuote : .needsMore, at)
  }

  private func afterQuote(_ from: Int, _ high: inout UInt8) -> (outcome: Scan, end: Int) {
    var at = from
    while at < filled {
      let byte = base[at]
      if byte == delimiter || byte == 0x0A { return (.row, at) }
      if byte == 0x0D {
        if at &+ 1 == filled, !atEnd { return (.needsMore, at) }
        return (.row, at)
      }
      high |= byte
      if byte != 0x20, strayQuoteColumn == 0 { strayQuoteColumn = cellCount }
      at &+= 1
    }
    return (atEnd ? .row : .needsMore, at)
  }
}
