/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein 2012, with the authors' 128-bit
/// variant): a keyed hash that is fast on the few bytes of a serial.
@frozen
public struct SipHash128: Sendable {
  @usableFromInline var v0: UInt64
  @usableFromInline var v1: UInt64
  @usableFromInline var v2: UInt64
  @usableFromInline var v3: UInt64

  /// The two halves of the key, in the order of the reference's bytes.
  @inlinable
  public init(key0: UInt64, key1: UInt64) {
    v0 = key0 ^ 0x736f_6d65_7073_6575
    v1 = key1 ^ 0x646f_7261_6e64_6f6d ^ 0xee
    v2 = key0 ^ 0x6c79_6765_6e65_7261
    v3 = key1 ^ 0x7465_6462_7974_6573
  }

  @inlinable @inline(__always)
  mutating func round() {
    v0 = v0 &+ v1
    v1 = (v1 &<< 13) | (v1 &>> 51)
    v1 ^= v0
    v0 = (v0 &<< 32) | (v0 &>> 32)
    v2 = v2 &+ v3
    v3 = (v3 &<< 16) | (v3 &>> 48)
    v3 ^= v2
    v0 = v0 &+ v3
    v3 = (v3 &<< 21) | (v3 &>> 43)
    v3 ^= v0
    v2 = v2 &+ v1
    v1 = (v1 &<< 17) | (v1 &>> 47)
    v1 ^= v2
    v2 = (v2 &<< 32) | (v2 &>> 32)
  }

  @inlinable @inline(__always)
  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  /// The hash of `bytes`, as two words in the order of the reference's output bytes.
  @inlinable
  public mutating func hash(_ bytes: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    var offset = 0
    while offset &+ 8 <= bytes.count {
      absorb(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
      offset &+= 8
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) &<< 56
    if bytes.count >= 8, offset < bytes.count {
      // The last eight bytes, without those that were taken already.
      let word = bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
      last |= word.littleEndian &>> UInt64(truncatingIfNeeded: 8 &* (8 &- bytes.count &+ offset))
    } else {
      var shift: UInt64 = 0
      while offset < bytes.count {
        last |= UInt64(bytes[offset]) &<< shift
        shift &+= 8
        offset &+= 1
      }
    }
    absorb(last)
    v2 ^= 0xee
    for _ in 0..<4 { round() }
    let first = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xdd
    for _ in 0..<4 { round() }
    return (first, v0 ^ v1 ^ v2 ^ v3)
  }
}
