/// LEB128: seven bits a byte, least significant first.
package enum VarInt {
  @inline(__always)
  package static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest &>>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes `value` at `place`, ten bytes at most, and gives the place behind it.
  @inline(__always)
  package static func write(
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
}
