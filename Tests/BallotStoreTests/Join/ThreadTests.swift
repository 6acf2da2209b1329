import BallotModel
import BallotStore
import GRDB
import Testing

@Suite struct ThreadTests {
  @Test func `what is stored is the same for any number of threads`() throws {
    let round = Round.sample()
    let large = SampleFile(
      "lon.csv",
      (0..<SegmentWriter.mostInSmall + 1_000).map { number in
        // Some say the same again, some something else.
        let ballot = number % 50 == 7 ? number - 1 : number
        return .marked(1, "P\(ballot)", number % 2, UInt64(1 + number % 100 / 50))
      })
    let template = try StoreSandbox(round)
    var tables: [String: [[String]]]?
    for threads in [1, 2, 5] {
      var random = RandomBallots(seed: 300, round)
      let sandbox = try StoreSandbox(round, copying: template.folder, threads: threads)
      let files = (0..<4).map { _ in random.file(most: 60) }
      try sandbox.commit(files + [large])
      try sandbox.commit([random.file(most: 60)])
      let now = try sandbox.tables().mapValues { $0.map { $0.map(\.description) } }
      #expect(now["block"]?.isEmpty == false)
      #expect(tables == nil || tables == now, "\(threads) threads")
      tables = now
    }
  }

  @Test func `an error on a thread leaves the database as it was`() throws {
    let sandbox = try StoreSandbox(threads: 3)
    let file = SampleFile("a.csv", (0..<500).map { .marked(1, "S\($0)", 0, 1) })
    let group = sandbox.group([file])
    #expect(throws: StoreError.fatesDoNotAddUp(file: "a.csv")) {
      try sandbox.work.commit(group, [file.draft(records: 501)])
    }
    #expect(try sandbox.findings() == Findings())
    try sandbox.commit([file])
    #expect(try sandbox.findings().total.marked == 500)
  }
}
