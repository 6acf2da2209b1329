import BallotModel
import BallotStore
import Testing

/// Forms that come as one file a respondent.
@Suite struct ManyFilesTests {
  @Test func `twenty thousand files of one record go in together`() throws {
    let sandbox = try StoreSandbox()
    // Every tenth file is a copy of the one before, every hundredth contradicts it.
    let files = (0..<20_000).map { number in
      let isCopy = number % 10 == 9
      let serial = "F\(isCopy ? number - 1 : number)"
      let mask: UInt64 = number % 100 == 99 ? 0b10 : 0b1
      return SampleFile("ballots/\(number).xml", [.marked(1, serial, 0, mask)])
    }
    try sandbox.commit(files)
    let found = try sandbox.findings()
    #expect(found.total.records == 20_000)
    #expect(found.total.conflict == 400)
    #expect(found.total.duplicate == 1_800)
    #expect(found.total.marked == 17_800)
    #expect(found.tallies == [0: Findings.Tally(masks: [0b1: 17_800])])
    #expect(found.units == [1: Findings.Unit(found: 18_000, valid: 17_800)])
    #expect(found.fates.count == 20_000)
    #expect(found.fates["ballots/99.xml"]?.conflict == 1)
    #expect(found.fates["ballots/19.xml"]?.duplicate == 1)

    let rulings = (0..<200).map { number in
      Ruling(
        unit: 1, serial: "F\(number * 100 + 98)", official: 0, decision: .keep,
        file: "\(number * 100 + 99).xml", line: number + 2)
    }
    try sandbox.work.apply(rulings)
    #expect(
      try sandbox.findings().tallies
        == [0: Findings.Tally(masks: [0b1: 17_800, 0b10: 200])])
    let ids = try sandbox.database.batches(of: sandbox.round.id).map(\.id)
    try sandbox.work.withdraw(Set(ids))
    #expect(try sandbox.findings() == Findings())
  }
}
