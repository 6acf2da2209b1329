import BallotModel
import BallotStore
// Foundation for copying files.
import Foundation
import Testing

/// Each file is wholly in or wholly out, and so are a withdrawal and a replacement.
@Suite struct CrashTests {
  @Test func `a commit that fails leaves every table as it was`() throws {
    let sandbox = try StoreSandbox()
    var random = RandomBallots(seed: 50, sandbox.round)
    let first = random.file(isWide: true)
    try sandbox.commit([first])
    let before = try sandbox.tables()
    let second = random.file(isWide: true)
    let third = random.file(isWide: true)
    let wrong = (third.records ?? 0) + 1
    let id = try #require(try sandbox.batch(first.path)).id
    for replaced: Set<UInt32> in [[], [id]] {
      #expect(throws: StoreError.fatesDoNotAddUp(file: third.path)) {
        try sandbox.work.commit(
          sandbox.group([second, third]), [second.draft(), third.draft(records: wrong)],
          replacing: replaced)
      }
      #expect(try sandbox.tables() == before)
    }
    // The same files go in once the count is right.
    try sandbox.commit([second, third])
    #expect(
      try sandbox.findings()
        == Oracle(round: sandbox.round, files: [first, second, third], rulings: []).findings())
  }

  @Test func `a log cut off anywhere holds each transaction wholly or not at all`() throws {
    let sandbox = try StoreSandbox()
    var random = RandomBallots(seed: 51, sandbox.round)
    // The findings after each step, from the oracle.
    var states = [Findings()]
    var files: [SampleFile] = []
    for _ in 0..<4 {
      let file = random.file()
      try sandbox.commit([file])
      files.append(file)
      states.append(Oracle(round: sandbox.round, files: files, rulings: []).findings())
    }
    try sandbox.withdraw(files[1].path)
    files.remove(at: 1)
    states.append(Oracle(round: sandbox.round, files: files, rulings: []).findings())

    let log = try Data(contentsOf: URL(fileURLWithPath: "\(sandbox.path)-wal"))
    var seen: Set<Int> = []
    for step in 0...24 {
      let copy = try StoreSandbox()
      try copy.become(
        database: Data(contentsOf: URL(fileURLWithPath: sandbox.path)),
        log: log.prefix(log.count * step / 24))
      guard try copy.database.rounds() == [sandbox.round.id] else { continue }
      let found = try copy.findings()
      let state = try #require(states.firstIndex(of: found), "cut \(step) of 24")
      seen.insert(state)
    }
    #expect(seen.count > 2)
    #expect(seen.contains(states.count - 1))
  }
}
