/// A run of cells `0` or `1`, one byte each, with delimiters between: four to a word.
enum TickRun {
  /// Gathers bits 0, 16, 32 and 48 into the top four.
  private static let gather: UInt64 = 0x1000_2000_4000_8000

  /// The cells as bits, lowest first; nil where a cell is anything but `0` or `1`.
  ///
  /// Reads `2 * count - 1` bytes, rounded up to eight. The byte behind the last cell is not looked
  /// at.
  @inline(__always)
  static func bits(
    _ cells: UnsafePointer<UInt8>, count: Int, delimiter: UInt64
  ) -> UInt64? {
    let raw = UnsafeRawPointer(cells)
    let zeros = (delimiter & 0xFF00_FF00_FF00_FF00) | 0x0030_0030_0030_0030
    var bits: UInt64 = 0
    var bad: UInt64 = 0
    var cell = 0
    while cell &+ 4 < count {
      let word = raw.loadUnaligned(fromByteOffset: cell &* 2, as: UInt64.self) ^ zeros
      bad |= word
      bits |= ((word &* gather) &>> 60) &<< UInt64(truncatingIfNeeded: cell)
      cell &+= 4
    }
    if bad & 0xFFFE_FFFE_FFFE_FFFE != 0 { return nil }
    while cell < count {
      let value = cells[cell &* 2] ^ 0x30
      if value > 1 { return nil }
      if cell &+ 1 < count, cells[cell &* 2 &+ 1] != UInt8(truncatingIfNeeded: delimiter) {
        return nil
      }
      bits |= UInt64(value) &<< UInt64(truncatingIfNeeded: cell)
      cell &+= 1
    }
    return bits
  }
}
