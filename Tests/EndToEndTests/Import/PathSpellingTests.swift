import Foundation
import Testing

/// One file is one file, however its path is typed.
struct PathSpellingTests {
  private static let first = SmallRound.list(unit: "u1", official: "a", 1...8, marks: "L01")
  private static let second = SmallRound.list(unit: "u1", official: "a", 11...20, marks: "none")

  /// A way to name round/ballots/a.csv.
  enum Spelling: String, CaseIterable {
    case roundFolder, ballotFolder, relative, dotted, absolute, inside, linked

    /// Where the program is started.
    var place: String { self == .inside ? "round/ballots" : "" }

    func path(in folder: ScratchFolder) -> String {
      switch self {
      case .roundFolder: "round"
      case .ballotFolder: "./round//ballots/"
      case .relative: "round/ballots/a.csv"
      case .dotted: "round/./ballots/../ballots/a.csv"
      case .absolute: folder.path("round/ballots/a.csv").path
      case .inside: "a.csv"
      case .linked: "link/a.csv"
      }
    }
  }

  private func round() throws -> TestRound {
    let round = try TestRound.small(ballots: ["a.csv": Self.first])
    try FileManager.default.createSymbolicLink(
      at: round.folder.path("link"), withDestinationURL: round.folder.path("round/ballots"))
    // The round is in the database before any of its files.
    try round.folder.move("round/ballots", to: "away")
    try round.count()
    try round.folder.move("away", to: "round/ballots")
    return round
  }

  @discardableResult
  private func run(
    _ command: String, _ path: String, in round: TestRound, from place: String, _ options: String...
  ) throws -> ProgramRun {
    var program = round.program
    program.place = place
    return try program.run(
      [command, path, "--format", "json", "--database"]
        + [round.folder.path("out/kiemphieu.sqlite").path] + options)
  }

  private func ballots(_ round: TestRound) throws -> Int? {
    try round.ask("stats")["rows"]?.items(by: "code")["a"]?["ballots"]?.int
  }

  @Test(arguments: Spelling.allCases, Spelling.allCases)
  func `a corrected file is the one imported before`(_ before: Spelling, _ now: Spelling) throws {
    let round = try round()
    let path = before.path(in: round.folder)
    let imported = try run("import", path, in: round, from: before.place)
    #expect(try imported.json()["files"]?.items.first?["path"]?.string == "ballots/a.csv")
    try round.folder.write(Self.second, to: "round/ballots/a.csv")
    let again = now.path(in: round.folder)
    let refused = try run("import", again, in: round, from: now.place)
    #expect(try refused.json()["files"]?.items.first?["faults"]?.counts == ["X17": 1])
    #expect(try ballots(round) == 8)
    let replaced = try run("import", again, in: round, from: now.place, "--replace")
    #expect(try replaced.json()["files"]?.items.map { $0["status"]?.string } == ["imported"])
    #expect(try ballots(round) == 10)
  }

  @Test(arguments: Spelling.allCases.filter { $0 != .roundFolder && $0 != .ballotFolder })
  func `a batch is withdrawn by any spelling of its path`(_ spelling: Spelling) throws {
    let round = try round()
    try run("import", "round", in: round, from: "")
    let run = try run(
      "withdraw", spelling.path(in: round.folder), in: round, from: spelling.place)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try ballots(round) == nil)
  }

  @Test(arguments: [
    "elsewhere/b.csv", "./elsewhere/../elsewhere/b.csv", "linked/b.csv",
  ])
  func `a file outside the round is known by where it lies, and shown as typed`(
    _ path: String
  ) throws {
    let round = try round()
    try round.folder.write(Self.first, to: "elsewhere/b.csv")
    try round.folder.write(Self.second, to: "other/b.csv")
    try FileManager.default.createSymbolicLink(
      at: round.folder.path("linked"), withDestinationURL: round.folder.path("elsewhere"))
    let imported = try run("import", "b.csv", in: round, from: "elsewhere")
    #expect(try imported.json()["files"]?.items.first?["path"]?.string == "b.csv")
    let other = try run("import", "b.csv", in: round, from: "other")
    #expect(try other.json()["files"]?.items.first?["status"]?.string == "imported")
    #expect(try ballots(round) == 18, "two files of one name in two folders")
    try round.folder.write(
      SmallRound.list(unit: "u1", official: "a", 31...36, marks: "none"), to: "elsewhere/b.csv")
    let refused = try run("import", path, in: round, from: "")
    #expect(try refused.json()["files"]?.items.first?["faults"]?.counts == ["X17": 1])
    let replaced = try run("import", path, in: round, from: "", "--replace")
    #expect(replaced.status == 0)
    #expect(try ballots(round) == 16)
    #expect(try run("withdraw", "b.csv", in: round, from: "other").status == 0)
    #expect(try ballots(round) == 6)
  }

  @Test(arguments: ["ballots/b.csv", "b.csv", "round/ballots/b.csv", "ABSOLUTE"])
  func `a ruling names the file by any spelling`(_ written: String) throws {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list("u1,S1,a,L01"), "b.csv": SmallRound.list("u1,S1,a,L02"),
    ])
    let file =
      written == "ABSOLUTE" ? round.folder.path("round/ballots/b.csv").path : written
    try round.folder.write(
      "unit,serial,official,decision,file,reason,decided-by,decided-on\n"
        + "u1,S1,a,keep,\(file),,,\n", to: "round/decisions.csv")
    let run = try round.count()
    #expect(try run.json()["totals"]?["counted"]?.int == 1)
    #expect(!run.messages.contains("W04"), "\(run.messages)")
  }
}
