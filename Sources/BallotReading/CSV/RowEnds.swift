#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where the rows of a table end: at line feeds outside quotes, by the rules of `CSVRowReader`.
///
/// Only quotes are looked at, since most rows have none; what they mean hangs on the byte before them.
enum RowEnds {
  /// Where the last row ends that surely does in `count` bytes beginning with a row; nil if none does.
  static func last(_ base: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8) -> Int? {
    var unquoted: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < count, let found = memchr(base + at, 0x22, count - at) {
      let quote = found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
      guard quote == 0 || endsCell(base[quote - 1], delimiter) else {
        at = quote + 1
        continue
      }
      unquoted.append(start..<quote)
      guard let end = closing(base, quote + 1, count) else {
        start = count
        break
      }
      start = end
      at = end
    }
    unquoted.append(start..<count)
    for range in unquoted.reversed() {
      var end = range.upperBound
      while end > range.lowerBound {
        if base[end - 1] == 0x0A { return end }
        end -= 1
      }
    }
    return nil
  }

  @inline(__always)
  private static func endsCell(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// Behind the quote that closes a cell; nil where it does not surely close in what is there.
  private static func closing(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    var at = start
    while at < count, let found = memchr(base + at, 0x22, count - at) {
      let quote = found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
      guard quote + 1 < count else { return nil }
      if base[quote + 1] != 0x22 { return quote + 1 }
      at = quote + 2
    }
    return nil
  }
}
