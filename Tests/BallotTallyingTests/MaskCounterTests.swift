import BallotModel
import BallotTallying
import Testing

@Suite struct MaskCounterTests {
  /// Random marks that the codebook has, at least one each.
  private func masks(_ count: Int, positions: Int, seed: UInt64) -> [UInt64] {
    var generator = SeededGenerator(seed: seed)
    let all: UInt64 = positions == 64 ? .max : (1 << UInt64(positions)) - 1
    return (0..<count).map { _ in
      let mask = generator.next() & generator.next() & all
      return mask == 0 ? 1 : mask
    }
  }

  @Test(arguments: [1, 8, 25, 41, 63, 64], [0, 1, 254, 255, 256, 510, 511, 2000])
  func `a whole buffer counts as its masks one by one do`(positions: Int, count: Int) {
    let codebook = Codebook.sample(count: positions)
    let masks = masks(count, positions: positions, seed: UInt64(positions * 10_000 + count))
    var counter = MaskCounter(codebook: codebook)
    masks.withUnsafeBufferPointer { counter.add(masks: $0) }
    let expected = NaiveCount(codebook: codebook).tally(of: masks.map { (.marked, $0) })
    #expect(counter.finish() == expected)
  }

  @Test func `a full lane does not carry into the next`() {
    let codebook = Codebook.sample(count: 64)
    var counter = MaskCounter(codebook: codebook)
    Array(repeating: UInt64.max, count: 600).withUnsafeBufferPointer { counter.add(masks: $0) }
    let tally = counter.finish()
    #expect(tally.indicators == Array(repeating: 600, count: 64))
    #expect(tally.groups == [600, 600, 600])
    #expect(tally.marked == 600)
  }

  @Test func `single assessments of every kind count as the naive count does`() {
    let codebook = Codebook.sample(count: 41)
    var generator = SeededGenerator(seed: 41)
    let marks = masks(500, positions: 41, seed: 7)
    let assessments = marks.map { mask in
      (kind: AssessmentKind.allCases.randomElement(using: &generator) ?? .blank, marks: mask)
    }
    var counter = MaskCounter(codebook: codebook)
    for (kind, marks) in assessments { counter.add(kind: kind, marks: marks) }
    #expect(counter.finish() == NaiveCount(codebook: codebook).tally(of: assessments))
  }

  @Test func `a parent counts ballots and not marks`() {
    // Ten ballots; one child marked on 1, 2, 3, the other on 3 and 4: four ballots, five marks.
    let codebook = Codebook.sample(count: 2)
    var counter = MaskCounter(codebook: codebook)
    for mask: UInt64 in [0b01, 0b01, 0b11, 0b10] { counter.add(kind: .marked, marks: mask) }
    for _ in 0..<6 { counter.add(kind: .none, marks: 0) }
    let tally = counter.finish()
    #expect(tally.parents == [4])
    #expect(tally.mentions == 5)
    #expect(tally.ballots == 10)
  }

  @Test func `a positive mark is no criticism`() {
    let codebook = Codebook.sample(count: 5)
    var counter = MaskCounter(codebook: codebook)
    counter.add(kind: .marked, marks: 0b10000)
    counter.add(kind: .marked, marks: 0b10001)
    let tally = counter.finish()
    #expect(tally.marked == 2)
    #expect(tally.criticised == 1)
  }

  @Test func `what is taken back was never there, in whatever order`() {
    let codebook = Codebook.sample(count: 36)
    let kept = masks(700, positions: 36, seed: 1)
    let taken = masks(300, positions: 36, seed: 2)
    var counter = MaskCounter(codebook: codebook)
    taken.withUnsafeBufferPointer { counter.subtract(masks: $0) }
    counter.subtract(kind: .blank, marks: 0)
    counter.subtract(kind: .none, marks: 0)
    counter.subtract(kind: .marked, marks: 0b101)
    (kept + taken).withUnsafeBufferPointer { counter.add(masks: $0) }
    counter.add(kind: .marked, marks: 0b101)
    counter.add(kind: .none, marks: 0)
    counter.add(kind: .blank, marks: 0)
    let expected = NaiveCount(codebook: codebook).tally(of: kept.map { (.marked, $0) })
    #expect(counter.finish() == expected)
  }

  @Test func `nothing counted is the empty tally`() {
    let codebook = Codebook.sample(count: 41)
    #expect(MaskCounter(codebook: codebook).finish() == OfficialTally(codebook: codebook))
  }
}
