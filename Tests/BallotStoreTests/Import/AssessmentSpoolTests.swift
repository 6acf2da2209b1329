import BallotModel
import BallotStore
// Foundation for the temporary folder.
import Foundation
import Testing

@Suite struct AssessmentSpoolTests {
  private static let units: [UInt32] = [3, 3, 5, 8]

  /// Values of every width, with runs of usual ones between.
  private static func assessment(_ generator: inout SeededGenerator, _ number: Int) -> Assessment {
    func any() -> UInt64 {
      UInt64.random(in: 0...(.max), using: &generator)
        >> UInt64.random(in: 0...63, using: &generator)
    }
    let isUsual = Int.random(in: 0..<4, using: &generator) > 0
    let official = isUsual ? UInt32.random(in: 0..<4, using: &generator) : Assessment.noOfficial
    let kinds: [AssessmentKind] = [.marked, .none, .blank, .contradictory, .spoiled, .rejected]
    let words = (0..<3).map { _ in any() }
    return Assessment(
      ballot: words[0], witness: words[1], marks: words[2], official: official,
      unit: isUsual ? units[Int(official)] : [0, 9, Assessment.noUnit][number % 3],
      comment: number % 5 == 0 ? UInt32(truncatingIfNeeded: any()) : 0,
      record: isUsual ? UInt32(number + 1) : UInt32(truncatingIfNeeded: any()),
      line: isUsual ? UInt32(number * 2 + 5) : UInt32(truncatingIfNeeded: any()),
      file: number % 50 == 0 ? UInt32(truncatingIfNeeded: any()) : 1,
      kind: kinds[number % kinds.count], isPart: number % 7 == 0)
  }

  private static func same(_ a: Assessment, _ b: Assessment) -> Bool {
    a.ballot == b.ballot && a.witness == b.witness && a.marks == b.marks
      && a.official == b.official && a.unit == b.unit && a.comment == b.comment
      && a.record == b.record && a.line == b.line && a.file == b.file
      && a.kindCode == b.kindCode && a.isPart == b.isPart
  }

  @Test(arguments: [1, 100, 20_000])
  func `every field of an assessment comes back, in order`(count: Int) throws {
    var generator = SeededGenerator(seed: UInt64(count))
    let spool = AssessmentSpool(
      ranges: 256, officialUnits: Self.units, folder: FileManager.default.temporaryDirectory.path)
    var expected: [[Assessment]] = Array(repeating: [], count: 256)
    for number in 0..<count {
      let assessment = Self.assessment(&generator, number)
      let range = Int(assessment.ballot >> 56)
      try spool.append(assessment, to: range)
      expected[range].append(assessment)
    }
    #expect(spool.count == count)
    for range in 0..<256 {
      var found: [Assessment] = []
      try spool.take(range) { found.append($0) }
      try #require(found.count == expected[range].count)
      #expect(zip(found, expected[range]).allSatisfy(Self.same))
    }
  }

  @Test func `marks of any width are kept whole`() throws {
    let spool = AssessmentSpool(
      ranges: 1, officialUnits: Self.units, folder: FileManager.default.temporaryDirectory.path)
    var marks: [UInt64] = [0, .max]
    for bit in 0..<64 {
      let lowest: UInt64 = 1 << UInt64(bit)
      marks += [lowest, lowest - 1]
    }
    for (number, mask) in marks.enumerated() {
      try spool.append(
        Assessment(
          ballot: UInt64(number), witness: 0, marks: mask, official: 0, unit: 3, comment: 0,
          record: UInt32(number), line: 1, file: 0, kind: .marked, isPart: false), to: 0)
    }
    var found: [UInt64] = []
    try spool.take(0) { found.append($0.marks) }
    #expect(found == marks)
  }
}
