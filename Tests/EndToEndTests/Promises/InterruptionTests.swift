import Foundation
import Testing

/// A kill at any instant leaves every file wholly in or wholly out.
struct InterruptionTests {
  @Test func `after kills at many moments the same command finishes the job`() throws {
    let round = try TestRound.deck(
      DeckOptions(seed: 61, records: 60_000, units: 30, officials: 120))
    let undisturbed = ContinuousClock().now
    try round.count(into: "whole")
    let time = undisturbed.duration(to: ContinuousClock().now)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let whole = try ReportFolder(round.folder, "whole")
    let command = ["run", "round", "--out", "out", "--format", "json"]
    var generator = SeededGenerator(62)
    var kills = 0
    for attempt in 0..<24 where kills < 8 {
      // Anywhere, and more often where the database is being written.
      let share = Double.random(in: attempt % 2 == 0 ? 0.02...0.98 : 0.5...0.98, using: &generator)
      if try round.program.runAndKill(command, after: seconds * share) {
        kills += 1
      } else {
        // It was quicker than expected; begin anew.
        try round.folder.remove("out")
      }
    }
    #expect(kills >= 5)
    let last = try round.program.run(command)
    #expect(last.status == 2, "\(last.messages)")
    #expect(try ReportFolder(round.folder, "out").differences(from: whole) == [])
    #expect(
      try round.folder.files(below: "out").filter { $0.contains("kiemphieu.sqlite") }
        == ["out/kiemphieu.sqlite"])
    let again = try round.program.run(command)
    #expect(try again.json()["totals"]?["records"]?.int == 0)
    #expect(try ReportFolder(round.folder, "out").differences(from: whole) == [])
  }

  @Test func `after kills of a withdrawal the same command finishes it`() throws {
    let round = try TestRound.deck(
      DeckOptions(seed: 63, records: 30_000, units: 6, officials: 24, faults: false))
    let files = try round.count().json()["files"]?.items ?? []
    let batch = try #require(
      files.max { ($0["records"]?.int ?? 0) < ($1["records"]?.int ?? 0) }?["path"]?.string)
    let other = try TestRound.deck(
      DeckOptions(seed: 63, records: 30_000, units: 6, officials: 24, faults: false))
    try other.folder.remove("round/\(batch)")
    try other.count()
    let command = ["withdraw", batch, "--database", "out/kiemphieu.sqlite"]
    for step in 1...6 {
      _ = try round.program.runAndKill(command, after: 0.03 * Double(step))
    }
    // 64 if it was done before a kill came.
    #expect([0, 64].contains(try round.program.run(command).status))
    #expect(try round.report().differences(from: other.report()) == [])
  }
}
