import BallotModel
import BallotStore
import Testing

@Suite struct SegmentPageTests {
  private static let units: [UInt32] = [1, 1, 2, 2, 3]
  private static let firstBatch: UInt32 = 700

  private func random(_ count: Int, _ generator: inout SeededGenerator) -> [JoinEntry] {
    var entries: [JoinEntry] = []
    for _ in 0..<count {
      let kinds: [AssessmentKind] = [
        .marked, .none, .blank, .contradictory, .spoiled, .presence,
      ]
      let kind = kinds.randomElement(using: &generator) ?? .marked
      let isKnown = kind != .presence && (kind != .spoiled || generator.isOne(in: 2))
      let official = UInt32.random(in: 0..<5, using: &generator)
      let isOwnUnit = isKnown && !generator.isOne(in: 4)
      let isCompared = kind != .presence
      entries.append(
        JoinEntry(
          ballot: UInt64.random(in: 0...UInt64.max, using: &generator),
          official: isKnown ? official : Assessment.noOfficial,
          unit: isOwnUnit ? Self.units[Int(official)] : UInt32.random(in: 1...3, using: &generator),
          content: isCompared ? UInt32.random(in: 0...UInt32.max, using: &generator) : 0,
          comment: isCompared && generator.isOne(in: 3)
            ? UInt32.random(in: 1...UInt32.max, using: &generator) : 0,
          batch: Self.firstBatch + UInt32.random(in: 0..<300, using: &generator),
          kindCode: kind.rawValue))
    }
    return entries.sorted { $0.ballot < $1.ballot }
  }

  private func encoded(_ entries: [JoinEntry]) -> [UInt8] {
    var page = SegmentPageEncoder(firstBatch: Self.firstBatch, officialUnits: Self.units)
    for entry in entries { page.add(entry) }
    #expect(page.count == entries.count)
    return Array(page.finish())
  }

  private func decoded(
    _ bytes: [UInt8], areas: Int = 4, batches: ClosedRange<UInt32> = 700...999
  ) -> [JoinEntry]? {
    var entries: [JoinEntry] = []
    let isSound = bytes.withUnsafeBytes { raw in
      SegmentPage.decode(
        raw, firstBatch: Self.firstBatch, officialUnits: Self.units, areas: areas,
        batches: batches
      ) { entries.append($0) }
    }
    return isSound ? entries : nil
  }

  private func text(_ entry: JoinEntry) -> String {
    """
    \(entry.ballot) \(entry.official) \(entry.unit) \(entry.content) \(entry.comment) \
    \(entry.batch) \(entry.kindCode)
    """
  }

  @Test func `a page is read as it was written`() {
    var generator = SeededGenerator(seed: 5)
    for count in 0..<120 {
      let entries = random(count, &generator)
      #expect(decoded(encoded(entries))?.map(text) == entries.map(text))
    }
  }

  @Test func `one page after the other is written alike, with room made beforehand or not`() {
    var generator = SeededGenerator(seed: 7)
    var page = SegmentPageEncoder(firstBatch: Self.firstBatch, officialUnits: Self.units)
    for count in [40, 0, 7, 300] {
      let entries = random(count, &generator)
      if count.isMultiple(of: 40) { page.reserve(count) }
      for entry in entries { page.add(entry) }
      #expect(Array(page.finish()) == encoded(entries))
    }
  }

  @Test func `damaged pages are refused or hold sound entries, and never trap`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<400 {
      var bytes = encoded(random(12, &generator))
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
      case 1:
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^=
          UInt8.random(in: 1...255, using: &generator)
      default: bytes = bytes.map { _ in UInt8.random(in: 0...255, using: &generator) }
      }
      for entry in decoded(bytes) ?? [] {
        #expect(entry.official == Assessment.noOfficial || entry.official < 5)
        #expect((0..<4).contains(entry.unit))
        #expect((700...999).contains(entry.batch))
        #expect(entry.kind != .rejected)
      }
    }
  }

  @Test func `a page that ends within an entry is refused`() {
    let entry = JoinEntry(
      ballot: 1 << 60, official: 2, unit: 2, content: 77, comment: 5, batch: 701, kindCode: 0)
    let bytes = encoded([entry])
    for cut in 1..<bytes.count { #expect(decoded(Array(bytes[..<cut])) == nil) }
  }

  @Test func `an entry of a batch or an area that the round does not have is refused`() {
    let entry = JoinEntry(
      ballot: 9, official: Assessment.noOfficial, unit: 3, content: 0, comment: 0, batch: 710,
      kindCode: AssessmentKind.presence.rawValue)
    let bytes = encoded([entry])
    #expect(decoded(bytes)?.count == 1)
    #expect(decoded(bytes, areas: 3) == nil)
    #expect(decoded(bytes, batches: 700...709) == nil)
    #expect(decoded(bytes, batches: 711...720) == nil)
  }
}
