import Foundation
import Testing

/// `--dry-run` says what would happen.
struct DryRunTests {
  private func arguments(_ extra: String...) -> [String] {
    ["import", "round", "--database", "count.sqlite", "--format", "json"] + extra
  }

  @Test(arguments: [[], ["--replace"], ["--add"]])
  func `what a dry run says is what the import does`(_ known: [String]) throws {
    let round = try TestRound.deck(DeckOptions(seed: 41, records: 800, units: 6, officials: 12))
    let files = try round.folder.files(below: "round/ballots")
    try round.folder.move("round/ballots", to: "all")
    for path in files where path.hasSuffix(".csv") {
      let name = String(path.dropFirst("round/ballots/".count))
      try round.folder.copy(round.folder.path("all/\(name)"), to: path)
    }
    try round.program.run(arguments())
    // Further files, a file that changed, and one that lies elsewhere too.
    try round.folder.remove("round/ballots")
    try round.folder.copy(round.folder.path("all"), to: "round/ballots")
    let csv = try #require(files.first { $0.hasSuffix(".csv") && !$0.contains("/loi/") })
    try round.folder.write(try round.folder.text(csv) + "\n\n", to: csv)
    try round.folder.copy(round.folder.path("all"), to: "round/ballots/copy")
    let before = try round.folder.bytes("count.sqlite")
    let report = try round.report(database: "count.sqlite")
    let dry = try round.program.run(arguments("--dry-run") + known)
    #expect(try round.folder.bytes("count.sqlite") == before)
    #expect(try round.report(database: "count.sqlite").differences(from: report) == [])
    let real = try round.program.run(arguments() + known)
    #expect(dry.output == real.output)
    #expect(try round.folder.bytes("count.sqlite") != before)
  }

  @Test func `a dry run of a new round leaves nothing behind`() throws {
    let round = try TestRound.deck(DeckOptions(seed: 42, records: 300, units: 3, officials: 6))
    let before = try round.folder.files()
    let dry = try round.program.run(arguments("--dry-run"))
    #expect(dry.status == 2)
    #expect(try round.folder.files() == before)
    let main = try round.program.run("run", "round", "--out", "out", "--dry-run", "--quiet")
    #expect(main.status == 2)
    #expect(try round.folder.files() == before)
    #expect(!round.folder.exists("out"))
    let real = try round.program.run(arguments())
    #expect(dry.output == real.output)
    #expect(dry.status == real.status)
  }
}
