/// Eight bytes looked at as one word ("SIMD within a register").
enum ByteLanes {
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// The high bit of every byte of `word` that equals the byte `pattern` repeats; exact, whatever
  /// stands in the other bytes.
  @inline(__always)
  static func equal(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let x = word ^ pattern
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((x & low) &+ low) | x | low)
  }

  /// Whether some byte of `word` may be below `#` or above ASCII; surely where one is.
  @inline(__always)
  static func mayBeUnusual(_ word: UInt64) -> Bool {
    ((word &- repeated(0x23)) | word) & repeated(0x80) != 0
  }

  /// One to seven bytes as a word that no others of the same number have.
  @inline(__always)
  static func short(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let count = bytes.count
    if count >= 4 {
      let first = bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(first) | UInt64(last) &<< 32
    }
    return UInt64(bytes[0]) | UInt64(bytes[count &>> 1]) &<< 8 | UInt64(bytes[count &- 1]) &<< 16
  }

  /// Whether `a` and `b` point to the same `count` bytes.
  @inline(__always)
  static func areEqual(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    let (left, right) = (UnsafeRawPointer(a), UnsafeRawPointer(b))
    var at = 0
    while at &+ 8 <= count {
      if left.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        != right.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      {
        return false
      }
      at &+= 8
    }
    if count >= 8 {
      return left.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }
    while at < count {
      if a[at] != b[at] { return false }
      at &+= 1
    }
    return true
  }
}
