/// Strict UTF-8 (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing past U+10FFFF.
enum UTF8Check {
  /// Offset of the first byte that is not part of a well-formed sequence; nil if there is none.
  static func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
    var at = 0
    let count = bytes.count
    while at < count {
      if at &+ 8 <= count,
        bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at &+= 8
        continue
      }
      let length = sequenceLength(bytes, at)
      if length == 0 { return at }
      at &+= length
    }
    return nil
  }

  /// Length of the well-formed sequence at `at`; 0 if there is none.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int {
    let first = bytes[at]
    let left = bytes.count - at
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset < left && range.contains(bytes[at + offset])
    }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
