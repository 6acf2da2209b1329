import BallotModel

/// The short way through plain rows: no cell is copied, nothing is allocated, no fault is noted.
///
/// A row in which anything is unusual is left where it is; the general reader takes it, and says what
/// is wrong. So both ways must agree on every row that this one takes.
extension CSVBallotReader {
  /// Reads plain rows from what is buffered, until there is one that isn't plain or whole.
  func readPlainRows(_ layout: PlainLayout, _ row: inout PlainRow) {
    switch heading.shape {
    case .wide: readPlainWideRows(layout, &row)
    case .list: readPlainListRows(layout, &row)
    case .long: readPlainLongRows(layout, &row)
    }
  }

  private func readPlainWideRows(_ layout: PlainLayout, _ row: inout PlainRow) {
    var window = rows.window
    let delimiter = ByteLanes.repeated(rows.delimiter)
    let attribution = PlainAttribution(assembler, layout)
    let ticksLength = layout.ticks &* 2 &- 1
    var at = 0
    var line = rows.nextLine
    var record = record
    while at < window.count {
      let base = window.base + at
      let limit = window.count &- at
      let head = row.split(base, limit, delimiter: delimiter, most: layout.head)
      guard head > 0, row.count == layout.head, base[head &- 1] == rows.delimiter,
        head &+ ticksLength &+ layout.tail &+ 2 <= limit
      else { break }
      let behind = head &+ ticksLength
      guard let marks = TickRun.bits(base + head, count: layout.ticks, delimiter: delimiter)
      else { break }
      let place = attribution.place(base, row.cells)
      guard place.isFound, attribution.codebook(place) == layout.codebook else { break }
      var comment: UInt32 = 0
      let length = Self.lineEnd(base, behind, layout.tail, rows.delimiter)
      if length == 0 {
        rows.skip(at, nextLine: line)
        at = 0
        window = rows.window
        guard layout.tail == 1, base[behind] == rows.delimiter,
          let cell = rows.lastCell(from: behind &+ 1)
        else { break }
        comment = assembler.commentHash(cell)
        window = rows.window
      }
      record &+= 1
      attribution.emit(place, marks, comment: comment, record: record, line: line)
      line = length == 0 ? rows.nextLine : line &+ 1
      at &+= length
    }
    self.record = record
    rows.skip(at, nextLine: line)
  }

  /// Length of the row whose marks end at `behind`, if nothing but an empty tail and a line end
  /// follows; else 0.
  @inline(__always)
  private static func lineEnd(
    _ base: UnsafePointer<UInt8>, _ behind: Int, _ tail: Int, _ delimiter: UInt8
  ) -> Int {
    var at = behind
    if tail == 1 {
      guard base[at] == delimiter else { return 0 }
      at &+= 1
    }
    if base[at] == 0x0A { return at &+ 1 }
    return base[at] == 0x0D && base[at &+ 1] == 0x0A ? at &+ 2 : 0
  }

  private func readPlainListRows(_ layout: PlainLayout, _ row: inout PlainRow) {
    var window = rows.window
    let delimiter = ByteLanes.repeated(rows.delimiter)
    let attribution = PlainAttribution(assembler, layout)
    let cells = layout.head &+ 1
    var at = 0
    var line = rows.nextLine
    var record = record
    while at < window.count {
      let base = window.base + at
      let limit = window.count &- at
      let behind = row.split(
        base, limit, delimiter: delimiter, most: layout.tail == 1 ? cells : PlainRow.mostCells)
      guard behind > 0, row.count == cells, behind &+ 2 <= limit || layout.tail == 0,
        (base[behind &- 1] == rows.delimiter) == (layout.tail == 1)
      else { break }
      let place = attribution.place(base, row.cells)
      guard place.isFound,
        let marks = attribution.marks(
          row.cells.bytes(layout.head, of: base), attribution.codebook(place))
      else { break }
      var comment: UInt32 = 0
      let length =
        layout.tail == 0 ? behind : Self.lineEnd(base, behind &- 1, layout.tail, rows.delimiter)
      if length == 0 {
        rows.skip(at, nextLine: line)
        at = 0
        window = rows.window
        guard let cell = rows.lastCell(from: behind) else { break }
        comment = assembler.commentHash(cell)
        window = rows.window
      }
      record &+= 1
      attribution.emit(place, marks, comment: comment, record: record, line: line)
      line = length == 0 ? rows.nextLine : line &+ 1
      at &+= length
    }
    self.record = record
    rows.skip(at, nextLine: line)
  }

  private func readPlainLongRows(_ layout: PlainLayout, _ row: inout PlainRow) {
    let window = rows.window
    let delimiter = ByteLanes.repeated(rows.delimiter)
    let attribution = PlainAttribution(assembler, layout)
    var at = 0
    var line = rows.nextLine
    var record = record
    var run = PlainRun()
    while at < window.count {
      let base = window.base + at
      let limit = window.count &- at
      // Mostly only the mark is another than in the row before, and short.
      let goesOn = run.goesOn(base, limit, in: window.base)
      if goesOn, let cell = PlainRow.lastCell(base, from: run.length, limit, delimiter: delimiter) {
        let code = UnsafeRawBufferPointer(start: base + run.length, count: cell.end &- run.length)
        guard let mark = attribution.mark(code, run.codebook) else { break }
        run.marks |= mark
        record &+= 1
        line &+= 1
        at &+= cell.next
        continue
      }
      let length = row.split(base, limit, delimiter: delimiter, most: PlainRow.mostCells)
      guard length > 0, row.count == layout.head &+ 1 else { break }
      let next = goesOn ? run.place : attribution.place(base, row.cells)
      guard next.isFound,
        let mark = attribution.mark(
          row.cells.bytes(layout.head, of: base), attribution.codebook(next))
      else { break }
      record &+= 1
      if goesOn {
        run.marks |= mark
      } else {
        // The open run only now: a row that is not plain may go on with it.
        if run.isEmpty { flushRun() } else { attribution.emit(run) }
        run = PlainRun(
          head: at, length: row.cells.start(layout.head), place: next,
          codebook: attribution.codebook(next), marks: mark, record: record, line: line)
      }
      line &+= 1
      at &+= length
    }
    if !run.isEmpty { attribution.emit(run) }
    self.record = record
    rows.skip(at, nextLine: line)
  }
}
