/// The codes in one cell of the list shape: `L07;L12`, `L07|L12` or `L07 L12`; a no-break space is
/// white space too.
enum MarkList {
  /// Calls `body` with the bytes of each code.
  @inline(__always)
  static func forEach(_ cell: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var at = 0
    while at < cell.count {
      var gap = separatorLength(cell, at)
      while gap > 0 {
        at &+= gap
        gap = separatorLength(cell, at)
      }
      let start = at
      while at < cell.count, separatorLength(cell, at) == 0 { at &+= 1 }
      if at > start { body(UnsafeRawBufferPointer(rebasing: cell[start..<at])) }
    }
  }

  /// Whether `code` is the word for an explicit none.
  static func isNone(_ code: UnsafeRawBufferPointer) -> Bool {
    CanonicalText.folded(code) == "none"
  }

  @inline(__always)
  private static func separatorLength(_ cell: UnsafeRawBufferPointer, _ at: Int) -> Int {
    guard at < cell.count else { return 0 }
    let byte = cell[at]
    if byte == 0x3B || byte == 0x7C || byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    return byte < 0x80 ? 0 : CanonicalText.spaceLength(cell, at: at, end: cell.count)
  }
}
