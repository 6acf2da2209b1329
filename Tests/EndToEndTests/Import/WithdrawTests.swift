import Foundation
import Testing

/// Batches are taken out again.
struct WithdrawTests {
  private static let deck = DeckOptions(seed: 51, records: 1_200, units: 6, officials: 12)

  private func files(_ run: ProgramRun) throws -> [String: JSONNode] {
    try run.json()["files"]?.items(by: "path") ?? [:]
  }

  private func withdraw(_ round: TestRound, _ batch: String) throws -> ProgramRun {
    try round.program.run("withdraw", batch, "--database", "out/kiemphieu.sqlite")
  }

  @Test func `withdrawing what came later brings the earlier results back`() throws {
    let round = try TestRound.deck(Self.deck)
    try round.folder.move("round/ballots", to: "all")
    // A refused file stays listed until it is mended.
    try round.folder.remove("all/loi")
    let paths = try round.folder.files(below: "all")
    let early = paths.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    for path in early {
      try round.folder.copy(
        round.folder.path(path), to: "round/ballots/" + path.dropFirst("all/".count))
    }
    try round.count()
    let before = try round.report()
    let run = try round.program.run(
      "import", "all", "--database", "out/kiemphieu.sqlite", "--format", "json")
    let later = try files(run).values.filter { $0["status"]?.string == "imported" }
    #expect(later.count == paths.count - early.count)
    #expect(try round.report().differences(from: before) != [])
    for (number, file) in later.enumerated() {
      let path = try #require(file["path"]?.string)
      let digest = try #require(file["sha256"]?.string)
      let withdrawn = try withdraw(round, number % 2 == 0 ? path : String(digest.prefix(8)))
      #expect(withdrawn.status == 0, "\(path): \(withdrawn.messages)")
      #expect(withdrawn.output.isEmpty)
    }
    #expect(try round.report().differences(from: before) == [])
  }

  @Test func `withdrawn bytes come back only with --replace`() throws {
    let round = try TestRound.deck(Self.deck)
    let imported = try round.count()
    let before = try round.report()
    let path = try #require(
      files(imported).values.first { ($0["counted"]?.int ?? 0) > 50 }?["path"]?.string)
    #expect(try withdraw(round, path).status == 0)
    let without = try round.report()
    #expect(without.differences(from: before) != [])
    let refused = try round.count(into: "out")
    let entry = try files(refused)[path]
    #expect(entry?["status"]?.string == "refused")
    #expect(entry?["faults"]?.counts == ["X24": 1])
    #expect(try round.report().differences(from: without) == [])
    let back = try round.count(into: "out", "--replace")
    #expect(try files(back)[path]?["status"]?.string == "imported")
    #expect(try round.report().differences(from: before) == [])
  }

  @Test func `a digest must have 8 digits, and a batch is withdrawn once`() throws {
    let round = try TestRound.deck(Self.deck)
    let file = try #require(
      files(round.count()).values.first { $0["status"]?.string == "imported" })
    let digest = try #require(file["sha256"]?.string)
    #expect(try withdraw(round, String(digest.prefix(7))).status == 64)
    #expect(try withdraw(round, digest).status == 0)
    #expect(try withdraw(round, digest).status == 64)
  }

  @Test func `withdrawing everything leaves a round without ballots`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list(unit: "u1", official: "a", 1...9, marks: "L01"),
      "b.csv": SmallRound.list(unit: "u1", official: "a", 5...9, marks: "L02"),
    ])
    let empty = try TestRound.small()
    try empty.count()
    try round.count()
    #expect(try withdraw(round, "ballots/a.csv").status == 0)
    let rows = try round.ask("stats")["rows"]?.items(by: "code")
    #expect(rows?["a"]?["ballots"]?.int == 5, "the other file's versions are alone now")
    #expect(try withdraw(round, "ballots/b.csv").status == 0)
    #expect(try round.report().differences(from: empty.report()) == [])
  }
}
