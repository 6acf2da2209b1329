import Foundation
import Testing

/// The counting team's rulings, in decisions.csv.
struct DecisionTests {
  private static let base = SmallRound.list(unit: "u1", official: "a", 1...6, marks: "L01")

  /// Replaces decisions.csv and imports the round folder again.
  private func rule(_ round: TestRound, _ rows: String...) throws -> ProgramRun {
    let heading = "unit,serial,official,decision,file,reason,decided-by,decided-on\n"
    try round.folder.write(
      heading + rows.map { $0 + "\n" }.joined(), to: "round/decisions.csv")
    return try round.count()
  }

  private func official(_ code: String, _ round: TestRound) throws -> JSONNode {
    try #require(round.ask("stats")["rows"]?.items(by: "code")[code])
  }

  /// Sums over all files as the database knows them now.
  private func codes(_ round: TestRound) throws -> [String: Int] {
    try round.ask("rejects")["rows"]?.items.reduce(into: [:]) { counts, row in
      counts[row["code"]?.string ?? "", default: 0] += 1
    } ?? [:]
  }

  @Test func `a ruling of invalid takes out what was counted before`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.base])
    try round.count()
    #expect(try official("a", round)["marked"]?.int == 6)
    let run = try rule(round, "u1,S3,a,invalid,,Không theo mẫu,Tổ trưởng,2024-06-15")
    #expect(run.status == 2)
    #expect(try official("a", round)["marked"]?.int == 5)
    #expect(try codes(round) == ["R13": 1])
    let unit = try round.ask("reconcile")["rows"]?.items(by: "unit")["u1"]
    #expect(unit?["found"]?.int == 6)
    #expect(unit?["valid"]?.int == 5)
    #expect(unit?["invalid"]?.int == 1)
  }

  @Test func `a ruling whose file holds both versions is a warning with its line`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list("u1,S1,a,L01", "u1,S1,a,L02", "u1,S2,a,L01")
    ])
    let run = try rule(round, "u1,S2,a,invalid,,,,", "u1,S1,a,keep,ballots/a.csv,,,")
    #expect(try run.json()["totals"]?["conflict"]?.int == 2)
    #expect(run.messages.contains("W08 decisions.csv:3: "), "\(run.messages)")
    #expect(!run.messages.contains("W04"))
  }

  @Test func `a ruling without an official is of the whole ballot`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": Self.base, "b.csv": SmallRound.list(unit: "u1", official: "b", 1...6, marks: "C01"),
    ])
    try round.count()
    _ = try rule(round, "u1,S3,,invalid,,,,")
    #expect(try official("a", round)["ballots"]?.int == 5)
    #expect(try official("b", round)["ballots"]?.int == 5)
    #expect(try codes(round) == ["R13": 2])
  }

  @Test func `a ruling says nothing of the same serial in another unit`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": Self.base, "c.csv": SmallRound.list(unit: "u2", official: "c", 1...6, marks: "L01"),
    ])
    _ = try rule(round, "u2,S3,,invalid,,,,")
    #expect(try official("a", round)["ballots"]?.int == 6)
    #expect(try official("c", round)["ballots"]?.int == 5)
  }

  @Test func `of a conflict, the version in the file that is kept counts`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": Self.base, "b.csv": SmallRound.list("u1,S1,a,L02", "u1,S9,a,L03"),
    ])
    #expect(try round.count().status == 2)
    #expect(try official("a", round)["ballots"]?.int == 6)
    #expect(try codes(round) == ["C02": 2])
    let run = try rule(round, "u1,S1,a,keep,ballots/b.csv,Bản sửa,,")
    #expect(try official("a", round)["ballots"]?.int == 7)
    #expect(try official("a", round)["indicators"]?["L01"]?.int == 5)
    #expect(try official("a", round)["indicators"]?["L02"]?.int == 1)
    let fates = try run.json()["totals"]?.counts ?? [:]
    #expect(fates["records"] == 0, "the files were imported before")
    let fresh = try TestRound.small(
      decisions: "u1,S1,a,keep,ballots/b.csv,Bản sửa,,\n",
      ballots: [
        "a.csv": Self.base, "b.csv": SmallRound.list("u1,S1,a,L02", "u1,S9,a,L03"),
      ])
    try fresh.count()
    #expect(try round.report().differences(from: fresh.report()) == [])
  }

  @Test func `a ruling that is taken back leaves no trace in the results`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.base])
    _ = try rule(round)
    let before = try round.report()
    _ = try rule(round, "u1,S3,a,invalid,,,,", "u1,S4,,invalid,,,,")
    #expect(try official("a", round)["status"] == .text("too-few-ballots"))
    _ = try rule(round)
    #expect(try round.report().differences(from: before) == [])
  }

  @Test func `a ruling waits for the ballot that it is about`() throws {
    let round = try TestRound.small(
      decisions: "u1,S7,a,invalid,,,,\n", ballots: ["a.csv": Self.base])
    try round.count()
    #expect(try official("a", round)["ballots"]?.int == 6)
    try round.folder.write(
      SmallRound.list("u1,S7,a,L01", "u1,S8,a,L01"), to: "round/ballots/b.csv")
    #expect(try round.count().status == 2)
    #expect(try official("a", round)["ballots"]?.int == 7)
  }

  @Test func `a ruling holds for files imported without the round folder`() throws {
    let round = try TestRound.small(
      decisions: "u1,S3,a,invalid,,,,\nu1,S7,a,invalid,,,,\n", ballots: ["a.csv": Self.base])
    try round.count()
    let rows = SmallRound.list("u1,S7,a,L01", "u1,S8,a,L01")
    try round.folder.write(rows, to: "more.csv")
    try round.program.run("import", "more.csv", "--database", "out/kiemphieu.sqlite")
    #expect(try official("a", round)["ballots"]?.int == 6)
    let path = "round/ballots/more.csv"
    let fresh = try TestRound.small(
      decisions: "u1,S3,a,invalid,,,,\nu1,S7,a,invalid,,,,\n", ballots: ["a.csv": Self.base])
    try fresh.folder.write(rows, to: path)
    try fresh.count()
    #expect(try round.report().differences(from: fresh.report()) == [])
    // Another name for decisions.csv than the usual one makes no difference.
    let named = try TestRound.small(
      settings: "decisions: rulings.csv", ballots: ["a.csv": Self.base])
    try named.folder.write(rows, to: path)
    try named.folder.write(try fresh.folder.text("round/decisions.csv"), to: "round/rulings.csv")
    try named.count()
    #expect(try official("a", named)["ballots"]?.int == 6)
    #expect(try named.count().status == 2)
  }

  @Test func `a ruling on an unknown unit is an error of the round`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.base])
    let run = try rule(round, "u9,S3,a,invalid,,,,", "u1,S3,zz,invalid,,,,")
    #expect(run.status == 65)
    #expect(run.messages.contains("decisions.csv:2"))
    #expect(run.messages.contains("decisions.csv:3"))
  }
}
