import Foundation
import Testing

/// The same records give the same bytes, however they come.
struct SameRecordsTests {
  private static let deck = DeckOptions(
    shape: "list", seed: 21, records: 3_000, units: 10, officials: 24, faults: false)

  private static func records(of round: TestRound) throws -> [WrittenAssessment] {
    try round.folder.files(below: "round/ballots").flatMap { path in
      WrittenAssessment.list(try TableText(parsing: round.folder.text(path), delimiter: nil))
    }
  }

  private static func indicators(_ round: TestRound) throws -> [String] {
    try ["lb-leader-41", "lb-civil-36"].flatMap { codebook in
      try round.program.run("codebook", "show", codebook, "--format", "json").json()["indicators"]?
        .items.compactMap { $0["code"]?.string } ?? []
    }
  }

  private static func parts(
    _ records: [WrittenAssessment], of size: Int
  ) -> [[WrittenAssessment]] {
    stride(from: 0, to: records.count, by: size).map {
      Array(records[$0..<min($0 + size, records.count)])
    }
  }

  @Test(arguments: BallotLayout.allCases, [100_000, 700])
  func `written anew in one layout, shuffled and split, records give the same bytes`(
    _ layout: BallotLayout, _ size: Int
  ) throws {
    let round = try TestRound.deck(Self.deck)
    try round.count(into: "before")
    var generator = SeededGenerator(UInt64(size))
    let records = try Self.records(of: round).shuffled(using: &generator)
    #expect(records.count == Self.deck.records)
    let indicators = try Self.indicators(round)
    #expect(indicators.count == 77)
    try round.folder.remove("round/ballots")
    for (number, part) in Self.parts(records, of: size).enumerated() {
      let path = "round/ballots/\(number % 3)/tep-\(number).\(layout.fileExtension)"
      try round.folder.write(layout.text(part, indicators: indicators), to: path)
    }
    let run = try round.count(into: "after")
    #expect(run.status == 0)
    #expect(try run.json()["totals"]?["counted"]?.int == Self.deck.records)
    let before = try ReportFolder(round.folder, "before")
    #expect(before.files.count > 8)
    #expect(try ReportFolder(round.folder, "after").differences(from: before) == [])
  }

  @Test func `written in all layouts and twice over, records give the same bytes`() throws {
    let round = try TestRound.deck(Self.deck)
    try round.count(into: "before")
    var generator = SeededGenerator(3)
    let records = try Self.records(of: round)
    let indicators = try Self.indicators(round)
    try round.folder.remove("round/ballots")
    for (number, layout) in (BallotLayout.allCases + BallotLayout.allCases).enumerated() {
      let part = records.indices.filter { ($0 + (number < 4 ? 0 : 1)) % 4 == number % 4 }
        .map { records[$0] }.shuffled(using: &generator)
      try round.folder.write(
        layout.text(part, indicators: indicators),
        to: "round/ballots/\(number).\(layout.fileExtension)")
    }
    let totals = try round.count(into: "after").json()["totals"]
    #expect(totals?["counted"]?.int == records.count)
    #expect(totals?["duplicate"]?.int == records.count)
    let before = try ReportFolder(round.folder, "before")
    #expect(try ReportFolder(round.folder, "after").differences(from: before) == [])
  }

  @Test func `rows of faulty files, shuffled, split and renamed, give the same bytes`() throws {
    let round = try TestRound.deck(DeckOptions(shape: "list", seed: 22))
    let before = try round.count(into: "before").json()["totals"]
    var generator = SeededGenerator(5)
    let paths = try round.folder.files(below: "round/ballots").filter { !$0.contains("/loi/") }
    for (ordinal, path) in paths.enumerated() {
      let table = try TableText(parsing: round.folder.text(path), delimiter: nil)
      let rows = table.rows.shuffled(using: &generator)
      try round.folder.remove(path)
      let half = rows.count / 3
      for (number, part) in [rows[..<half], rows[half...]].enumerated() where !part.isEmpty {
        try round.folder.write(
          TableText(heading: table.heading, rows: Array(part)).written(),
          to: "round/ballots/khac/\(paths.count - ordinal)-\(number).csv")
      }
    }
    let after = try round.count(into: "after").json()["totals"]
    for fate in ["records", "counted", "invalid", "rejected", "duplicate", "conflict"] {
      #expect(after?[fate] == before?[fate], "\(fate)")
    }
    let report = try ReportFolder(round.folder, "before")
    #expect(try ReportFolder(round.folder, "after").differences(from: report) == [])
  }

  @Test(arguments: ["1", "2", "7"])
  func `the number of threads changes no byte`(_ jobs: String) throws {
    let round = try TestRound.deck(DeckOptions(seed: 23))
    let plain = try round.count(into: "before")
    let threaded = try round.count(into: "after", "--jobs", jobs)
    #expect(threaded.output == plain.output)
    for name in ["rejects.csv", "results.json", "report.html"] {
      let (one, other) = (
        try round.folder.bytes("before/\(name)"), try round.folder.bytes("after/\(name)")
      )
      #expect(one == other, "\(name)")
    }
    let before = try ReportFolder(round.folder, "before")
    #expect(try ReportFolder(round.folder, "after").differences(from: before) == [])
  }

  @Test func `imported file by file, last first, and twice, records give the same bytes`() throws {
    let round = try TestRound.deck(DeckOptions(seed: 24, records: 1_500))
    try round.count(into: "before")
    try round.folder.copy(round.folder.path("round"), to: "other")
    let paths = try round.folder.files(below: "other/ballots")
    try round.folder.move("other/ballots", to: "files")
    let opened = try round.program.run("import", "other", "--database", "slow.sqlite")
    #expect(opened.status == 3, "nothing to count yet: \(opened.messages)")
    for path in (paths + paths).reversed() {
      let file = "files" + path.dropFirst("other/ballots".count)
      let run = try round.program.run("import", file, "--database", "slow.sqlite", "--quiet")
      #expect([0, 2, 3].contains(run.status), "\(file): \(run.messages)")
    }
    let before = try ReportFolder(round.folder, "before")
    #expect(try round.report(database: "slow.sqlite").differences(from: before) == [])
  }
}
