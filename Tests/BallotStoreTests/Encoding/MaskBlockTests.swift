import BallotStore
import Testing

@Suite struct MaskBlockTests {
  private func random(_ generator: inout SeededGenerator) -> MaskBlock {
    let count = Int.random(in: 0...40, using: &generator)
    let masks = (0..<count).map { _ in
      generator.isOne(in: 3) ? UInt64.max : UInt64.random(in: 1...UInt64.max, using: &generator)
    }
    return MaskBlock(
      none: Int.random(in: 0...300, using: &generator),
      blank: Int.random(in: 0...3, using: &generator), masks: masks)
  }

  private func decoded(_ bytes: [UInt8], onto block: MaskBlock = MaskBlock()) -> MaskBlock? {
    var block = block
    return bytes.withUnsafeBytes { block.append(decoding: $0) } ? block : nil
  }

  @Test func `a block is read as it was written`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<300 {
      let block = random(&generator)
      #expect(decoded(block.encoded) == block)
    }
  }

  @Test func `the bytes tell nothing of the order in which mark sets came`() {
    var generator = SeededGenerator(seed: 3)
    let masks: [UInt64] = (1...30).map { $0 * 77 }
    let block = MaskBlock(none: 1, blank: 2, masks: masks.shuffled(using: &generator))
    #expect(block.encoded == MaskBlock(none: 1, blank: 2, masks: masks).encoded)
  }

  @Test func `blocks read onto each other add up`() {
    let first = MaskBlock(none: 1, blank: 2, masks: [3, 9])
    let second = MaskBlock(none: 10, blank: 20, masks: [1, 9])
    let both = decoded(second.encoded, onto: first)
    #expect(both?.none == 11)
    #expect(both?.blank == 22)
    #expect(both?.masks.sorted() == [1, 3, 9, 9])
  }

  @Test func `damaged bytes are refused and never trap`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let bytes = random(&generator).encoded
      for cut in 0..<bytes.count { #expect(decoded(Array(bytes[..<cut])) == nil) }
      #expect(decoded(bytes + [0]) == nil)
      var changed = bytes
      changed[Int.random(in: 0..<bytes.count, using: &generator)] ^=
        UInt8.random(in: 1...255, using: &generator)
      // Whatever it means now, what is read is a block that would be written so.
      if let block = decoded(changed) { #expect(decoded(block.encoded) == block) }
      _ = decoded((0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(
    arguments: [
      // More "none" than anything could count; more mark sets than bytes; a sum past 64 bits.
      [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0, 0], [0, 0, 200, 1],
      [0, 0, 2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1],
    ] as [[UInt8]])
  func `numbers that no block can hold are refused`(bytes: [UInt8]) {
    #expect(decoded(bytes) == nil)
  }

  @Test func `taking out leaves the rest, once for each`() {
    var block = MaskBlock(none: 3, blank: 1, masks: [1, 2, 2, 2, 5, 9])
    let isWhole = block.takeOut(MaskBlock(none: 1, blank: 1, masks: [2, 2, 9]))
    #expect(isWhole)
    #expect(block == MaskBlock(none: 2, blank: 0, masks: [1, 2, 5]))
  }

  @Test(
    arguments: [
      MaskBlock(none: 2, blank: 0, masks: []), MaskBlock(none: 0, blank: 1, masks: []),
      MaskBlock(none: 0, blank: 0, masks: [4]), MaskBlock(none: 0, blank: 0, masks: [3, 3]),
      MaskBlock(none: 0, blank: 0, masks: [7]),
    ])
  func `what is not there can't be taken out`(other: MaskBlock) {
    var block = MaskBlock(none: 1, blank: 0, masks: [3, 5])
    let isWhole = block.takeOut(other)
    #expect(!isWhole)
  }
}
