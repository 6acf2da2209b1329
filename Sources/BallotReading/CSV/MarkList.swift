/// The codes in one cell of the list shape: `L07;L12`, `L07|L12` or `L07 L12`.
enum MarkList {
  /// Calls `body` with the bytes of each code.
  @inline(__always)
  static func forEach(_ cell: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    var at = 0
    while at < cell.count {
      while at < cell.count, isSeparator(cell[at]) { at &+= 1 }
      let start = at
      while at < cell.count, !isSeparator(cell[at]) { at &+= 1 }
      if at > start { body(UnsafeRawBufferPointer(rebasing: cell[start..<at])) }
    }
  }

  /// Whether `code` is the word for an explicit none.
  static func isNone(_ code: UnsafeRawBufferPointer) -> Bool {
    CanonicalText.folded(code) == "none"
  }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x3B || byte == 0x7C || byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }
}
