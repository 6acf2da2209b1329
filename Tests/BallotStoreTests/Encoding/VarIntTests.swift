import BallotStore
import Testing

@Suite struct VarIntTests {
  private static func written(_ value: UInt64) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: VarInt.longest) { bytes, count in
      guard let start = bytes.baseAddress.map({ UnsafeMutableRawPointer($0) }) else { return }
      count = VarInt.write(value, to: start) - start
    }
  }

  @Test(
    arguments: [
      (0, [0]), (1, [1]), (127, [0x7F]), (128, [0x80, 1]), (300, [0xAC, 2]),
      (UInt64.max, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]),
    ] as [(UInt64, [UInt8])])
  func `seven bits a byte, least significant first`(value: UInt64, bytes: [UInt8]) {
    #expect(Self.written(value) == bytes)
  }

  @Test func `a value of any width takes as many bytes as it has sevens of bits`() {
    for bits in 1...64 {
      let highest = (1 as UInt64) << UInt64(bits - 1)
      for value in [highest, highest | 1, highest | (highest - 1)] {
        let expected = (0..<(bits + 6) / 7).map { index in
          UInt8((value >> UInt64(7 * index)) & 0x7F) | (index + 1 < (bits + 6) / 7 ? 0x80 : 0)
        }
        #expect(Self.written(value) == expected)
      }
    }
  }

  @Test func `what is written is read again, one value after the other`() {
    var generator = SeededGenerator(seed: 1)
    let values = (0..<2_000).map { _ in
      UInt64.random(in: 0...UInt64.max, using: &generator)
        >> UInt64.random(
          in: 0...63, using: &generator)
    }
    var bytes: [UInt8] = []
    for value in values { bytes += Self.written(value) }
    let read = bytes.withUnsafeBytes { raw in
      var offset = 0
      let read = values.map { _ in VarInt.read(raw, &offset) }
      #expect(offset == raw.count)
      #expect(VarInt.read(raw, &offset) == nil)
      return read
    }
    #expect(read == values)
  }

  @Test func `a value is the same whatever follows it, and nothing behind its end is read`() {
    var generator = SeededGenerator(seed: 3)
    for bits in 0...63 {
      let value = UInt64.random(in: 0...UInt64.max, using: &generator) >> UInt64(bits)
      let bytes = Self.written(value)
      for more in 0...9 {
        let all = bytes + (0..<more).map { _ in UInt8.random(in: 0...255, using: &generator) }
        all.withUnsafeBytes { raw in
          var offset = 0
          #expect(VarInt.read(raw, &offset) == value)
          #expect(offset == bytes.count)
        }
      }
    }
  }

  @Test(
    arguments: [
      [], [0x80], [0xFF, 0xFF],
      // 65 bits, and more bytes than a value can have.
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 2],
      [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0],
    ] as [[UInt8]])
  func `bytes that end too early or hold too much are no value`(bytes: [UInt8]) {
    let value = bytes.withUnsafeBytes { raw in
      var offset = 0
      return VarInt.read(raw, &offset)
    }
    #expect(value == nil)
  }
}
