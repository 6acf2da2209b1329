/// A delimited table read one byte after another, with nothing clever: what `CSVRowReader` must
/// agree with.
struct PlainTable: Equatable {
  struct Row: Equatable {
    var line: Int
    var cells: [[UInt8]]
    /// Column of the first cell with text behind its closing quote, from 1; 0 if there is none.
    var strayColumn: Int
  }

  private enum State {
    case cellStart
    case plain
    case quoted
    /// Behind a quote inside a quoted cell: the end of it, or the first of two.
    case quote
    case afterQuoted
  }

  var rows: [Row] = []
  /// Line and column of the cell whose quote is never closed.
  var unclosed: [Int]?

  init() {}

  init(_ bytes: [UInt8], delimiter: UInt8) {
    let bytes = Self.withSingleEnds(bytes)
    var state = State.cellStart
    var row = Row(line: 1, cells: [], strayColumn: 0)
    var cell: [UInt8] = []
    var line = 1
    var quoteLine = 0
    var hasRow = false
    for byte in bytes {
      hasRow = true
      if byte == 0x0A { line += 1 }
      if state == .quoted {
        if byte == 0x22 { state = .quote } else { cell.append(byte) }
      } else if state == .quote, byte == 0x22 {
        cell.append(byte)
        state = .quoted
      } else if byte == delimiter {
        row.cells.append(cell)
        cell = []
        state = .cellStart
      } else if byte == 0x0A {
        row.cells.append(cell)
        rows.append(row)
        row = Row(line: line, cells: [], strayColumn: 0)
        cell = []
        state = .cellStart
        hasRow = false
      } else if state == .cellStart, byte == 0x22 {
        quoteLine = line
        state = .quoted
      } else if state == .quote || state == .afterQuoted {
        if byte != 0x20, row.strayColumn == 0 { row.strayColumn = row.cells.count + 1 }
        state = .afterQuoted
      } else {
        cell.append(byte)
        state = .plain
      }
    }
    if state == .quoted {
      unclosed = [quoteLine, row.cells.count + 1]
    } else if hasRow {
      rows.append(Row(line: row.line, cells: row.cells + [cell], strayColumn: row.strayColumn))
    }
  }

  /// Every line end as one LF; the soup has no cells in which that would matter, since both sides
  /// are compared so.
  static func withSingleEnds(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    for (at, byte) in bytes.enumerated() {
      if byte == 0x0D {
        out.append(0x0A)
      } else if byte != 0x0A || at == 0 || bytes[at - 1] != 0x0D {
        out.append(byte)
      }
    }
    return out
  }
}
