import Foundation
import Testing

/// How commands end, and where they speak.
struct ExitStatusTests {
  private static let clean = DeckOptions(seed: 31, records: 600, faults: false)

  /// A command line, its status, and what its message names.
  struct Misuse: CustomStringConvertible {
    var arguments: [String]
    var status: Int32
    var names: String

    var description: String { arguments.joined(separator: " ") }
  }

  @Test func `all read and counted is 0, and only the result stands on standard output`() throws {
    let round = try TestRound.deck(Self.clean)
    let run = try round.count()
    #expect(run.status == 0)
    #expect(try run.json()["totals"]?["counted"]?.int == 600)
    for arguments in [
      ["flags"], ["flags", "--all"], ["stats", "--by", "official"], ["stats", "--by", "indicator"],
      ["stats", "--by", "ward"], ["reconcile"], ["reconcile", "--by", "city"], ["rejects"],
      ["report", "--out", "again"], ["policy", "explain"],
    ] {
      let run = try round.program.run(arguments + ["--database", "out/kiemphieu.sqlite"])
      #expect(run.status == 0, "\(arguments): \(run.messages)")
    }
  }

  @Test func `records that were not counted make 2`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list("u1,S1,a,L01", "u1,S2,unknown,L01")
    ])
    #expect(try round.count().status == 2)
    // A duplicate is counted elsewhere, and a warning costs nothing.
    let other = try TestRound.small(ballots: [
      "a.csv": SmallRound.list("u1,S1,a,L01", "u1,S1,a,L01"),
      "b.csv": "unit,serial,official,marks,colour\nu1,S2,a,L01,red\n",
    ])
    #expect(try other.count().status == 0)
  }

  @Test func `a refused file makes 2 where others were counted, and 3 where none was`() throws {
    let round = try TestRound.small(ballots: ["a.csv": "no,heading\n1,2\n"])
    #expect(try round.count().status == 3)
    try round.folder.write(SmallRound.list("u1,S1,a,L01"), to: "round/ballots/b.csv")
    #expect(try round.count().status == 2)
  }

  @Test func `an empty ballots folder, or none, makes 3`() throws {
    let round = try TestRound.small()
    #expect(try round.count().status == 3)
    try round.folder.remove("round/ballots")
    #expect(try round.count(into: "other").status == 3)
    #expect(round.folder.exists("out/report.html"))
  }

  @Test func `duplicates are counted elsewhere: 0, and files imported before likewise`() throws {
    let rows = SmallRound.list("u1,S1,a,L01", "u1,S2,a,L02")
    let round = try TestRound.small(ballots: ["a.csv": rows])
    try round.count()
    #expect(try round.count().status == 0)
    try round.folder.write(
      SmallRound.list("u1,S2,a,L02", "u1,S1,a,L01"), to: "round/ballots/b.csv")
    let alone = try round.program.run(
      "import", "round/ballots/b.csv", "--database", "out/kiemphieu.sqlite", "--format", "json")
    #expect(try alone.json()["totals"]?["duplicate"]?.int == 2)
    #expect(alone.status == 0)
    let again = try round.program.run(
      "import", "round/ballots/b.csv", "--database", "out/kiemphieu.sqlite", "--format", "json")
    #expect(again.status == 0)
    try round.folder.write(
      SmallRound.list("u1,S2,a,L02", "u1,S1,nobody,L01"), to: "round/ballots/c.csv")
    let mixed = try round.program.run(
      "import", "round/ballots/c.csv", "--database", "out/kiemphieu.sqlite")
    #expect(mixed.status == 2, "a rejected record beside a duplicate")
  }

  static let misuses: [Misuse] = [
    Misuse(arguments: ["import", "round", "--encoding", "latin-9"], status: 64, names: "latin-9"),
    Misuse(arguments: ["import", "round", "--profile", "sheets"], status: 64, names: "sheets"),
    Misuse(arguments: ["import", "round", "--profile", "no.yaml"], status: 64, names: "no.yaml"),
    Misuse(arguments: ["import", "round", "--round", "zz"], status: 64, names: "zz"),
    Misuse(arguments: ["run", "round", "--round", "zz"], status: 64, names: "zz"),
    Misuse(arguments: ["run", "round", "--encoding", "latin-9"], status: 64, names: "latin-9"),
    Misuse(arguments: ["stats", "--by", "village"], status: 64, names: "village"),
    Misuse(arguments: ["reconcile", "--by", "village"], status: 64, names: "village"),
    Misuse(arguments: ["stats", "--colour", "red"], status: 64, names: "--colour"),
    Misuse(arguments: ["flags", "--format", "pdf"], status: 64, names: "pdf"),
    Misuse(arguments: ["flags", "--language", "fr"], status: 64, names: "fr"),
    Misuse(arguments: ["flags", "--round", "other"], status: 64, names: "other"),
    Misuse(arguments: ["flags", "extra"], status: 64, names: "extra"),
    Misuse(arguments: ["withdraw", "ballots/nothing.csv"], status: 64, names: "nothing.csv"),
    Misuse(arguments: ["withdraw", "0123456789abcdef"], status: 64, names: "0123456789abcdef"),
    Misuse(arguments: ["withdraw"], status: 64, names: "batch"),
    Misuse(arguments: ["report"], status: 64, names: "--out"),
    Misuse(arguments: ["import", "round", "--replace", "--add"], status: 64, names: "--add"),
    Misuse(arguments: ["import", "round", "--jobs", "0"], status: 64, names: "--jobs"),
    Misuse(arguments: ["import", "round", "--jobs", "many"], status: 64, names: "many"),
    Misuse(arguments: ["codebook", "show", "nothing"], status: 64, names: "nothing"),
    Misuse(arguments: ["testdeck", "--out", "d", "--shape", "round"], status: 64, names: "round"),
    Misuse(arguments: ["testdeck", "--out", "d", "--units", "0"], status: 64, names: "units"),
    Misuse(arguments: ["count"], status: 64, names: "count"),
    Misuse(arguments: ["import", "missing"], status: 74, names: "missing"),
    Misuse(arguments: ["run", "missing"], status: 74, names: "missing"),
    Misuse(arguments: ["codebook", "check", "missing.yaml"], status: 74, names: "missing.yaml"),
    Misuse(arguments: ["policy", "explain", "missing.yaml"], status: 74, names: "missing.yaml"),
    Misuse(arguments: ["report", "--out", "round/round.yaml"], status: 74, names: "round.yaml"),
  ]

  @Test(arguments: misuses)
  func `what cannot be done is said on standard error, with its status`(_ misuse: Misuse) throws {
    let round = try TestRound.small(ballots: ["a.csv": SmallRound.list("u1,S1,a,L01")])
    try round.program.run("import", "round", "--database", "count.sqlite")
    let before = try round.folder.bytes("count.sqlite")
    let needsNone = ["run", "codebook", "testdeck", "count"].contains(misuse.arguments[0])
    let database = needsNone ? [] : ["--database", "count.sqlite"]
    let run = try round.program.run(misuse.arguments + database)
    #expect(run.status == misuse.status, "\(run.messages)")
    #expect(run.output.isEmpty)
    #expect(run.messages.contains(misuse.names), "\(run.messages)")
    #expect(try round.folder.bytes("count.sqlite") == before)
  }

  @Test(arguments: [
    ["flags"], ["stats"], ["reconcile"], ["rejects"], ["close"], ["withdraw", "x"],
  ])
  func `without a database there is nothing to ask: 74`(_ arguments: [String]) throws {
    let round = try TestRound.small()
    let run = try round.program.run(arguments)
    #expect(run.status == 74)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("kiemphieu.sqlite"))
    #expect(!round.folder.exists("kiemphieu.sqlite"))
  }

  @Test func `a file that is no database is left as it is: 74`() throws {
    let round = try TestRound.small(ballots: ["a.csv": SmallRound.list("u1,S1,a,L01")])
    let bytes = Data("This is a letter, not a database, and longer than a header.".utf8)
    try round.folder.write(bytes, to: "letter.sqlite")
    for arguments in [["flags"], ["import", "round"]] {
      let run = try round.program.run(arguments + ["--database", "letter.sqlite"])
      #expect(run.status == 74, "\(arguments): \(run.messages)")
      #expect(run.output.isEmpty)
    }
    #expect(try round.folder.bytes("letter.sqlite") == bytes)
  }

  @Test func `every fault of the round's own files is named with file and line: 65`() throws {
    let round = try TestRound.small(settings: "colour: red\nblank: perhaps")
    let areas = try round.folder.text("round/areas.csv")
    try round.folder.write(areas + "u3,unit,w9,Tổ 3\n", to: "round/areas.csv")
    let roster = try round.folder.text("round/roster.csv")
    try round.folder.write(roster + "e,Cán bộ 005,,u1,no-book\n", to: "round/roster.csv")
    for arguments in [["run", "round"], ["import", "round", "--database", "count.sqlite"]] {
      let run = try round.program.run(arguments)
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      for place in ["round.yaml:5", "round.yaml:6", "areas.csv:7", "roster.csv:6"] {
        #expect(run.messages.contains("\(place) "), "\(place) in \(run.messages)")
      }
    }
    #expect(!round.folder.exists("count.sqlite"))
    #expect(!round.folder.exists("results"))
  }

  @Test func `a file that round.yaml names and that is missing makes 65`() throws {
    let round = try TestRound.small(settings: "policy: rules.yaml")
    let run = try round.count()
    #expect(run.status == 65)
    #expect(run.messages.contains("rules.yaml"))
  }

  @Test func `quiet runs say nothing on standard error`() throws {
    let round = try TestRound.deck(Self.clean)
    let run = try round.program.run("run", "round", "--out", "out", "--quiet")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.messages)")
    #expect(!run.output.isEmpty)
    let report = try round.program.run(
      "report", "--out", "again", "--database", "out/kiemphieu.sqlite", "--quiet")
    #expect(report.errors.isEmpty && report.output.isEmpty)
  }

  @Test func `help and version are results`() throws {
    let round = try TestRound.small()
    for arguments in [["--help"], ["--version"], ["run", "--help"], ["help", "stats"]] {
      let run = try round.program.run(arguments)
      #expect(run.status == 0)
      #expect(!run.output.isEmpty && run.errors.isEmpty)
    }
  }
}
