import Foundation
import Testing

/// `close` ends a round.
struct CloseTests {
  @Test func `after the end nothing comes in or goes out, and the results stay`() throws {
    let round = try TestRound.deck(DeckOptions(seed: 71, records: 1_000, units: 6, officials: 12))
    let imported = try round.count()
    let path = try #require(
      imported.json()["files"]?.items.first { $0["status"]?.string == "imported" }?["path"]?
        .string)
    let before = try round.report()
    let database = ["--database", "out/kiemphieu.sqlite"]
    let close = try round.program.run(["close"] + database)
    #expect(close.status == 0, "\(close.messages)")
    #expect(close.output.isEmpty)
    #expect(try round.report().differences(from: before) == [])
    try round.folder.write(
      "unit,serial,official,marks\n", to: "round/ballots/late.csv")
    for arguments in [
      ["import", "round"], ["run", "round"], ["import", "round/ballots/late.csv"],
      ["withdraw", path], ["close"],
    ] {
      let run = try round.program.run(arguments + database + ["--language", "en"])
      #expect(run.status == 64, "\(arguments): \(run.messages)")
      #expect(run.output.isEmpty)
      #expect(run.messages.contains("closed"), "\(run.messages)")
    }
    try round.folder.remove("round/ballots/late.csv")
    let again = try round.program.run(
      ["run", "round", "--out", "again", "--format", "json", "--language", "en"] + database)
    #expect(again.status == imported.status, "as the outcome that is kept says")
    #expect(again.messages.contains("closed"))
    let statuses = Set(try again.json()["files"]?.items.map { $0["status"]?.string } ?? [])
    #expect(statuses.isSubset(of: ["already-imported", "refused"]))
    #expect(round.folder.exists("again/report.html"))
    #expect(try round.report().differences(from: before) == [])
    for arguments in [["flags"], ["stats", "--by", "ward"], ["reconcile"], ["rejects"]] {
      #expect(try round.program.run(arguments + database).status == 0)
    }
  }
}
