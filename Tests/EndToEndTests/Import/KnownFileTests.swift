import Foundation
import Testing

/// What an import makes of files that it has seen before.
struct KnownFileTests {
  private static let first = SmallRound.list(unit: "u1", official: "a", 1...8, marks: "L01")
  private static let second = SmallRound.list(unit: "u1", official: "a", 11...20, marks: "none")

  /// Status and path of each file of an import, and the counted records of all.
  private func statuses(_ run: ProgramRun) throws -> [String] {
    try run.json()["files"]?.items.map {
      "\($0["status"]?.string ?? "") \($0["path"]?.string ?? "")"
    } ?? []
  }

  private func importing(
    _ round: TestRound, _ arguments: String..., input: Data? = nil
  ) throws -> ProgramRun {
    try round.program.run(
      ["import"] + arguments + ["--database", "out/kiemphieu.sqlite", "--format", "json"],
      input: input)
  }

  private func ballots(_ round: TestRound) throws -> Int? {
    try round.ask("stats")["rows"]?.items(by: "code")["a"]?["ballots"]?.int
  }

  @Test func `the same bytes are already imported, wherever they lie`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try round.count()
    let before = try round.report()
    try round.folder.write(Self.first, to: "elsewhere/b.csv")
    try round.folder.write(Self.first, to: "round/ballots/deep/c.csv")
    let file = try importing(round, "elsewhere/b.csv")
    #expect(file.status == 0)
    #expect(try statuses(file) == ["already-imported elsewhere/b.csv"])
    let folder = try importing(round, "round")
    #expect(
      try statuses(folder) == [
        "already-imported ballots/a.csv", "already-imported ballots/deep/c.csv",
      ])
    let entry = try #require(file.json()["files"]?.items.first)
    for fate in ["records", "counted", "invalid", "rejected", "duplicate", "conflict"] {
      #expect(entry[fate]?.int == 0, "nothing new was read: \(fate)")
    }
    #expect(try round.report().differences(from: before) == [])
  }

  @Test func `two files of the same bytes in one import are one`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first, "b.csv": Self.first])
    let run = try round.count()
    #expect(try statuses(run) == ["imported ballots/a.csv", "already-imported ballots/b.csv"])
    #expect(try run.json()["totals"]?["records"]?.int == 8)
  }

  @Test func `a path imported before with other bytes is refused`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try round.count()
    let before = try round.report()
    try round.folder.write(Self.second, to: "round/ballots/a.csv")
    let run = try importing(round, "round")
    #expect(run.status == 3, "of what was handed in nothing is counted")
    #expect(try statuses(run) == ["refused ballots/a.csv"])
    let faults = try run.json()["files"]?.items.first?["faults"]?.counts
    #expect(faults == ["X17": 1])
    #expect(try ballots(round) == 8)
    // The refusal is listed among the faults of files; the counts stay.
    #expect(try round.report().differences(from: before) == [])
  }

  @Test func `with --replace the earlier batch goes`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try round.count()
    try round.folder.write(Self.second, to: "round/ballots/a.csv")
    let run = try importing(round, "round", "--replace")
    #expect(run.status == 0)
    #expect(try statuses(run) == ["imported ballots/a.csv"])
    #expect(try ballots(round) == 10)
    let fresh = try TestRound.small(ballots: ["a.csv": Self.second])
    try fresh.count()
    #expect(try round.report().differences(from: fresh.report()) == [])
  }

  @Test func `with --replace a file that is refused replaces nothing`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try round.count()
    let before = try round.ask("stats")
    try round.folder.write("<ballots", to: "round/ballots/a.csv")
    let run = try importing(round, "round", "--replace")
    #expect(run.status == 3)
    #expect(try statuses(run) == ["refused ballots/a.csv"])
    #expect(try round.ask("stats") == before)
    #expect(try ballots(round) == 8)
  }

  @Test func `with --add both stay`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try round.count()
    try round.folder.write(Self.second, to: "round/ballots/a.csv")
    let run = try importing(round, "round", "--add")
    #expect(try statuses(run) == ["imported ballots/a.csv"])
    #expect(try ballots(round) == 18)
    let again = try importing(round, "round", "--add")
    #expect(try statuses(again) == ["already-imported ballots/a.csv"])
    #expect(try ballots(round) == 18)
  }

  @Test func `standard input, a file, a folder and a round folder say the same`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try round.count()
    let expected = try round.report()
    for (paths, input) in [
      (["-"], Data(Self.first.utf8)), (["one/a.csv"], Data()), (["one"], Data()),
      (["./one/"], Data()), (["one", "round"], Data()),
    ] {
      let other = try TestRound.small(ballots: [:])
      try other.folder.write(Self.first, to: "one/a.csv")
      try other.count()
      let run = try other.program.run(
        ["import"] + paths + ["--database", "out/kiemphieu.sqlite", "--format", "json"],
        input: input)
      #expect(run.status == 0, "\(paths): \(run.messages)")
      #expect(try run.json()["totals"]?["counted"]?.int == 8, "\(paths)")
      let path = try run.json()["files"]?.items.first?["path"]?.string
      #expect(path == (paths[0] == "-" ? "-" : "one/a.csv"))
      #expect(try other.report().differences(from: expected) == [], "\(paths)")
    }
  }

  @Test func `an alias that came later helps a file that is withdrawn and imported again`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list("u1,S1,a,L01", "u1,S2,Cán bộ A,L01")
    ])
    #expect(try round.count().json()["totals"]?["rejected"]?.int == 1)
    let hint = try round.ask("rejects", "--language", "en")["rows"]?.items.first?["hint"]?.string
    for word in ["aliases.csv", "withdraw", "--replace"] {
      #expect(hint?.contains(word) == true, "\(hint ?? "")")
    }
    try round.folder.write(
      "kind,written,code\nofficial,Cán bộ A,a\n", to: "round/aliases.csv")
    #expect(try round.count().json()["totals"]?["counted"]?.int == 0, "imported before")
    try round.program.run("withdraw", "ballots/a.csv", "--database", "out/kiemphieu.sqlite")
    let again = try round.count(into: "out", "--replace")
    #expect(again.status == 0)
    #expect(try again.json()["totals"]?["counted"]?.int == 2)
  }

  @Test func `standard input may be used again and again`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try round.count()
    for _ in 0..<2 {
      let run = try importing(round, "-", input: Data(Self.second.utf8))
      #expect(run.status == 0)
      #expect(try ballots(round) == 18)
    }
    let third = SmallRound.list(unit: "u1", official: "a", 31...33, marks: "")
    #expect(try importing(round, "-", input: Data(third.utf8)).status == 0)
    #expect(try ballots(round) == 21)
  }
}
