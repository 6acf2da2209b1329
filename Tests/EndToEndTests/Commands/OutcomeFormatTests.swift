import Foundation
import Testing

/// What commands that change something say on standard output.
struct OutcomeFormatTests {
  private static let rows = SmallRound.list(unit: "u1", official: "a", 1...6, marks: "L01")
  private static let database = ["--database", "out/kiemphieu.sqlite"]

  private func round() throws -> TestRound {
    let round = try TestRound.small(ballots: ["a.csv": Self.rows])
    try round.count()
    return round
  }

  @Test func `withdraw says which batch it took out`() throws {
    for (format, said) in [
      ("json", #"{"round":"small","withdrawn":"ballots/a.csv"}"# + "\n"),
      ("csv", "round,withdrawn\nsmall,ballots/a.csv\n"), ("table", ""),
    ] {
      let run = try round().program.run(
        ["withdraw", "a.csv", "--format", format] + Self.database)
      #expect(run.text == said)
    }
  }

  @Test func `close says that the round is closed`() throws {
    for (format, said) in [
      ("json", #"{"round":"small","closed":true}"# + "\n"),
      ("csv", "round,closed\nsmall,true\n"), ("table", ""),
    ] {
      #expect(try round().program.run(["close", "--format", format] + Self.database).text == said)
    }
  }

  @Test func `report and run name the files that they wrote`() throws {
    let round = try round()
    let report = try round.program.run(
      ["report", "--out", "again", "--format", "json"] + Self.database)
    #expect(try report.json().names == ["round", "files"])
    let files = try report.json()["files"]?.items.compactMap(\.string)
    #expect(files == (try round.folder.files(below: "again").map { String($0.dropFirst(6)) }))
    let list = try round.program.run(
      ["report", "--out", "again", "--format", "csv"] + Self.database)
    #expect(try list.table().column("file") == files)
    let run = try round.count(into: "third")
    #expect(try run.json().names == ["round", "files", "totals", "written"])
    #expect(try run.json()["written"]?.items.compactMap(\.string) == files)
  }

  @Test func `the list of profiles has a form for programs`() throws {
    let program = try TestRound.small().program
    let json = try program.run("profile", "list", "--format", "json", "--language", "en").json()
    let names = [
      "google-forms", "kobo", "limesurvey", "microsoft-forms", "odk-csv", "odk-xml",
    ]
    #expect(json["rows"]?.items.compactMap { $0["profile"]?.string }.sorted() == names)
    let table = try program.run("profile", "list", "--format", "csv").table()
    #expect(table.heading == ["profile", "title"])
    #expect(table.column("profile").sorted() == names)
  }

  @Test func `the log names files, records and commits, and nothing of contents`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": Self.rows, "b.csv": "x", "~$a.xlsx": "x", "Thumbs.db": "x",
    ])
    let silent = try round.count(into: "silent", "--quiet")
    #expect(silent.errors.isEmpty)
    let info = try round.count(into: "info", "--quiet", "--log-level", "info", "--language", "en")
    for text in [
      "ballots/a.csv: imported, 6 records", "ballots/b.csv: refused", "committed 2 files",
      "passed over ballots/~$a.xlsx", "passed over ballots/Thumbs.db",
    ] {
      #expect(info.messages.contains(text), "\(text) in \(info.messages)")
    }
    #expect(!info.messages.contains("opened"))
    #expect(!info.messages.contains("S1"))
    let debug = try round.count(into: "info", "--log-level", "debug", "--language", "en")
    #expect(debug.messages.contains("ballots/a.csv: already-imported"))
    #expect(debug.messages.contains("opened ballots/b.csv"))
  }

  @Test func `what lies about beside ballots is passed over`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": Self.rows, "~$a.xlsx": "x", ".~lock.a.csv#": "x", "deep/Thumbs.db": "x",
      "desktop.ini": "x", ".hidden": "x",
    ])
    let run = try round.count()
    #expect(run.status == 0)
    #expect(try run.json()["files"]?.items.map { $0["path"]?.string } == ["ballots/a.csv"])
  }

  @Test(arguments: ["round/ballots", "round/ballots/new/results", "./round/../round/ballots/x"])
  func `results are not written among the ballots`(_ out: String) throws {
    let round = try round()
    let before = try round.folder.files(below: "round")
    for arguments in [["run", "round"], ["report"] + Self.database] {
      let run = try round.program.run(arguments + ["--out", out])
      #expect(run.status == 64)
      #expect(run.messages.contains(out))
    }
    #expect(try round.folder.files(below: "round") == before)
    #expect(!round.folder.exists("round/ballots/new"))
    #expect(try round.program.run("run", "round", "--out", "round/results").status == 0)
  }

  @Test func `a rule that compares with a round which is not there says so`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.rows])
    try round.folder.write(
      """
      policy: p1
      title: Quy tắc thử
      rules:
        - {id: more, kind: rise, since: last-year, action: watch}
        - {id: many, kind: marked-share, at-least: 1/2, action: meeting}

      """, to: "round/policy.yaml")
    let sentence = "Rule more is not evaluated: the database has no round last-year"
    let run = try round.count(into: "out", "--language", "en")
    #expect(run.messages.contains(sentence), "\(run.messages)")
    #expect(!run.messages.contains("Rule many"))
    #expect(try round.folder.text("out/report.html").contains(sentence))
    for arguments in [["flags"], ["report", "--out", "again"], ["policy", "explain"]] {
      let run = try round.program.run(arguments + ["--language", "en"] + Self.database)
      #expect(run.status == 0)
      #expect(run.messages.contains(sentence), "\(arguments): \(run.messages)")
    }
  }
}
