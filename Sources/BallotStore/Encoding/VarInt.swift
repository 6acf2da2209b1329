/// LEB128: seven bits a byte, least significant first.
package enum VarInt {
  /// Bytes of the largest value.
  package static var longest: Int { 10 }

  /// Writes `value` at `place`, where `longest` bytes are free, and gives the place behind it.
  @inline(__always)
  package static func write(
    _ value: UInt64, to place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    // No branch hangs on how long it is, which can't be foreseen: it is moved apart in halves,
    // quarters and eighths.
    if value &>> 56 != 0 { return writeLong(value, to: place) }
    var spread = value
    spread = (spread & 0x00FF_FFFF_F000_0000) &<< 4 | (spread & 0x0000_0000_0FFF_FFFF)
    spread = (spread & 0x0FFF_C000_0FFF_C000) &<< 2 | (spread & 0x0000_3FFF_0000_3FFF)
    spread = (spread & 0x3F80_3F80_3F80_3F80) &<< 1 | (spread & 0x007F_007F_007F_007F)
    // A seventh of the bits, rounded up; 0 has one too.
    let length = ((64 &- (value | 1).leadingZeroBitCount) &* 9 &+ 64) &>> 6
    let others = (1 as UInt64) &<< UInt64(truncatingIfNeeded: 8 &* (length &- 1)) &- 1
    spread |= 0x8080_8080_8080_8080 & others
    place.storeBytes(of: spread.littleEndian, as: UInt64.self)
    return place + length
  }

  private static func writeLong(
    _ value: UInt64, to place: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var rest = value
    var end = place
    while rest >= 0x80 {
      end.storeBytes(of: UInt8(truncatingIfNeeded: rest) | 0x80, as: UInt8.self)
      end += 1
      rest &>>= 7
    }
    end.storeBytes(of: UInt8(truncatingIfNeeded: rest), as: UInt8.self)
    return end + 1
  }

  /// The value at `offset`, which moves behind it; nil where the bytes end or overflow.
  @inline(__always)
  package static func read(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> UInt64? {
    if offset &+ 8 <= bytes.count {
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let stops = ~word & 0x8080_8080_8080_8080
      if stops != 0 {
        offset &+= stops.trailingZeroBitCount &>> 3 &+ 1
        return joined(word, stops)
      }
    }
    return readSlowly(bytes, &offset)
  }

  /// The same byte by byte, at the end of the bytes and for more than eight.
  private static func readSlowly(
    _ bytes: UnsafeRawBufferPointer, _ offset: inout Int
  ) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset &+= 1
      value |= UInt64(byte & 0x7F) &<< shift
      // The tenth byte has room for one bit only.
      if shift == 63, byte > 1 { return nil }
      if byte < 0x80 { return value }
      shift &+= 7
      if shift > 63 { return nil }
    }
    return nil
  }

  /// The value at `place`, which moves behind it, of bytes that `write` wrote of less than 56 bits;
  /// reads eight, and moves on by no more, whatever they are.
  @inline(__always)
  static func take(_ place: inout UnsafeRawPointer) -> UInt64 {
    let word = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    let stops = ~word & 0x8080_8080_8080_8080
    place += min(stops.trailingZeroBitCount &>> 3 &+ 1, 8)
    return joined(word, stops)
  }

  /// The sevens of bits up to the first of `stops`, the high bits of bytes that end a value.
  @inline(__always)
  private static func joined(_ word: UInt64, _ stops: UInt64) -> UInt64 {
    var value = word & (stops ^ (stops &- 1)) & 0x7F7F_7F7F_7F7F_7F7F
    value = (value & 0x7F00_7F00_7F00_7F00) &>> 1 | (value & 0x007F_007F_007F_007F)
    value = (value & 0x3FFF_0000_3FFF_0000) &>> 2 | (value & 0x0000_3FFF_0000_3FFF)
    return (value & 0x0FFF_FFFF_0000_0000) &>> 4 | (value & 0x0000_0000_0FFF_FFFF)
  }
}
