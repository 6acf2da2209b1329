import Foundation
import Testing

/// Corrections where no serial says which ballot a row is of: the row says where it was read first.
struct RecordsWithoutSerialTests {
  private static let database = "out/kiemphieu.sqlite"

  /// Ballots found in `u1`.
  private func found(_ round: TestRound) throws -> Int? {
    try round.ask("reconcile")["rows"]?.items(by: "unit")["u1"]?["found"]?.int
  }

  private func counted(_ run: ProgramRun) throws -> Int? {
    try run.json()["totals"]?["counted"]?.int
  }

  /// Writes the rows, imports them as they are, then mended; after each step the ballots found, and
  /// what it counted.
  private func steps(_ round: TestRound, _ path: String) throws -> [[Int?]] {
    let first = try round.count()
    var steps = [[try found(round), try counted(first)]]
    let written = try round.program.run("rejects", "--write", "fix", "--database", Self.database)
    #expect(written.status == 0, "\(written.messages)")
    let again = try round.program.run(
      "import", "fix", "--database", Self.database, "--format", "json")
    steps.append([try found(round), try counted(again)])
    let text = try round.folder.text(path)
    try round.folder.write(text.replacing("zz", with: "a"), to: path)
    let run = try round.program.run(
      "import", "fix", "--replace", "--database", Self.database, "--format", "json")
    steps.append([try found(round), try counted(run)])
    return steps
  }

  @Test(arguments: [
    ("a.csv", "unit,official,marks\nu1,a,L01\nu1,a,L01\nu1,zz,L01\n", "a.csv"),
    (
      "a.xml",
      "<ballots xmlns=\"urn:kiemphieu:ballots:1\" unit=\"u1\"><ballot>"
        + "<assessment official=\"a\"/><assessment official=\"zz\"/></ballot>"
        + "<ballot><assessment official=\"a\"/></ballot></ballots>", "a.xml"
    ),
  ])
  func `in a round without serials`(name: String, text: String, written: String) throws {
    let round = try TestRound.small(settings: "serials: none", ballots: [name: text])
    let steps = try steps(round, "fix/ballots/\(written)")
    #expect(steps == [[3, 2], [3, 0], [3, 1]])
  }

  private static let grid = """
    profile: grid
    title: p
    format: csv
    columns:
      unit: {heading: dv}
      marks: {pattern: "Biểu hiện [{official}]"}
    match: [prefix]
    none: [không]
    identity: IDENTITY
    """

  /// One row is one ballot over two officials: what was counted of it at once is not counted again.
  @Test(
    arguments: ["row", "{digest: [{heading: dv}, {heading: ma}]}"],
    ["none", "required"])
  func `of a row over two officials only what was not counted is new`(
    identity: String, serials: String
  ) throws {
    let round = try TestRound.small(
      settings: "serials: \(serials)\nsources:\n"
        + "  - {files: \"ballots/*.csv\", profile: grid}",
      ballots: [
        "a.csv": "dv,Biểu hiện [a],Biểu hiện [b],ma\nu1,L01,C01,m1\nu1,L02;zz,C02,m2\n"
      ])
    try round.folder.write(
      Self.grid.replacing("IDENTITY", with: identity), to: "round/profiles/grid.yaml")
    try round.count()
    #expect(try found(round) == 2)
    let totals = try round.ask("import", "round")["totals"]
    #expect(totals?["records"]?.int == 0, "it is known")
    try round.program.run("rejects", "--write", "fix", "--database", Self.database)
    let path = "fix/ballots/a.csv"
    let text = try round.folder.text(path)
    #expect(
      text.hasPrefix(
        "dv,Biểu hiện [a],Biểu hiện [b],ma,fault-code,fault-message,fault-record\n"))
    #expect(text.split(separator: "\n").count == 2)
    try round.folder.write(
      text.replacing("L02;zz", with: "L02").replacing("m2", with: "m3"), to: path)
    // `sources` says how it is read there too.
    let run = try round.program.run(
      "import", "fix", "--database", Self.database, "--format", "json")
    let fates = try run.json()["totals"]
    #expect(fates?["counted"]?.int == 1, "\(run.text) \(run.messages)")
    #expect(fates?["duplicate"]?.int == 1)
    #expect(try found(round) == 2)
  }

  @Test func `a place that is none is rejected`() throws {
    let round = try TestRound.small(
      settings: "serials: none",
      ballots: ["a.csv": "unit,official,marks,fault-record\nu1,a,L01,nonsense\nu1,a,L01,\n"])
    let totals = try round.count().json()["totals"]
    #expect(totals?["counted"]?.int == 1)
    #expect(totals?["rejected"]?.int == 1)
  }
}
