/// Where the cells of a plain row lie; valid until the next row is split.
struct PlainCells {
  /// Offset behind each cell, from the start of the row.
  let ends: UnsafeMutablePointer<Int32>

  init(capacity: Int) { ends = .allocate(capacity: capacity) }

  /// Offset of the first byte of a cell.
  @inline(__always)
  func start(_ cell: Int) -> Int { cell == 0 ? 0 : Int(ends[cell &- 1]) &+ 1 }

  @inline(__always)
  func end(_ cell: Int) -> Int { Int(ends[cell]) }

  /// The bytes of a cell of the row at `row`.
  @inline(__always)
  func bytes(_ cell: Int, of row: UnsafePointer<UInt8>) -> UnsafeRawBufferPointer {
    let start = start(cell)
    return UnsafeRawBufferPointer(start: row + start, count: end(cell) &- start)
  }
}
