/// The cells of a row of ASCII without quotes that ends in LF or CRLF: what nearly every row is.
///
/// Anything else is left to `CSVRowReader`, which says what it is.
struct PlainRow: ~Copyable {
  /// Rows with more cells are not plain.
  static let mostCells = 256

  /// Where the cells of the row lie.
  let cells: PlainCells
  private(set) var count = 0

  init() { cells = PlainCells(capacity: Self.mostCells) }

  deinit { cells.ends.deallocate() }

  /// Finds the cells of the row at `row`, of which `limit` bytes may be looked at and at least eight
  /// more may be read.
  ///
  /// - Parameter most: cells after which it stops without looking for the line end.
  /// - Returns: the offset behind the row's line end, or behind the delimiter of cell `most`; 0
  ///   where the row is not plain or goes on past `limit`.
  @inline(__always)
  mutating func split(
    _ row: UnsafePointer<UInt8>, _ limit: Int, delimiter: UInt64, most: Int
  ) -> Int {
    count = 0
    let raw = UnsafeRawPointer(row)
    var at = 0
    while at < limit {
      let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // Quotes and line ends lie below most of what a cell holds.
      let stops = ByteLanes.mayBeUnusual(word) ? Self.stops(word) : 0
      var marks = stops | ByteLanes.equal(word, delimiter)
      while marks != 0 {
        let place = at &+ marks.trailingZeroBitCount &>> 3
        if place >= limit || count == Self.mostCells { return 0 }
        cells.ends[count] = Int32(truncatingIfNeeded: place)
        count &+= 1
        if stops & marks & (0 &- marks) != 0 {
          if row[place] == 0x0A { return place &+ 1 }
          let isEnd = row[place] == 0x0D && place &+ 1 < limit && row[place &+ 1] == 0x0A
          return isEnd ? place &+ 2 : 0
        }
        if count == most { return place &+ 1 }
        marks &= marks &- 1
      }
      at &+= 8
    }
    return 0
  }

  /// Where the row's last cell ends, which begins at `start` and has at most seven bytes, and where
  /// the next row begins; nil where that is not so.
  @inline(__always)
  static func lastCell(
    _ row: UnsafePointer<UInt8>, from start: Int, _ limit: Int, delimiter: UInt64
  ) -> (end: Int, next: Int)? {
    let word = UnsafeRawPointer(row).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    let marks = stops(word) | ByteLanes.equal(word, delimiter)
    let end = start &+ marks.trailingZeroBitCount &>> 3
    guard marks != 0, end &+ 1 < limit else { return nil }
    if row[end] == 0x0A { return (end, end &+ 1) }
    return row[end] == 0x0D && row[end &+ 1] == 0x0A ? (end, end &+ 2) : nil
  }

  /// The high bit of each byte at which a plain cell can't go on.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let quote = ByteLanes.equal(word, ByteLanes.repeated(0x22))
    let lineFeed = ByteLanes.equal(word, ByteLanes.repeated(0x0A))
    let carriageReturn = ByteLanes.equal(word, ByteLanes.repeated(0x0D))
    return quote | lineFeed | carriageReturn | (word & ByteLanes.repeated(0x80))
  }
}
