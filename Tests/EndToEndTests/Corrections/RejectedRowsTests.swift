import Foundation
import Testing

/// `rejects --write`: the rows that were not counted, in their own layout, to be corrected.
struct RejectedRowsTests {
  /// One layout of the same four ballots: official `zz` is nobody and stands for `b`, mark `L99` for
  /// `L02`.
  struct Layout: Sendable, CustomTestStringConvertible {
    var name: String
    /// What the faulty file holds.
    var text: String
    /// Rows or assessments that are to be written.
    var rows: Int
    /// The heading as it is to be written; empty for a document.
    var heading = ""

    var testDescription: String { name }

    /// The same without faults.
    var mended: String {
      text.replacing("zz", with: "b").replacing("L99", with: "L02").replacing(
        "u1\",\"S3\",\"a\",\"L01\",\"extra\"", with: "u1\",\"S3\",\"a\",\"L01\"")
    }
  }

  static let layouts = [
    Layout(
      name: "list.csv",
      text: "\u{FEFF}Unit;serial;official;marks;comment\r\nu1;S1;a;L01|L02;\r\n"
        + "u1;S1;zz;C01;\"nói; nhiều\"\r\nu1;S2;a;L99;\r\nu1;S3;a;none;\r\n",
      rows: 2, heading: "\u{FEFF}Unit;serial;official;marks;comment;fault-code;fault-message\r\n"),
    Layout(
      name: "wide.csv",
      text: "unit,serial,official,L01,L02,none,C01\nu1,S1,a,x,x,,\nu1,S1,zz,,,,x\nu1,S2,b,,,,x\n",
      rows: 1, heading: "unit,serial,official,L01,L02,none,C01,fault-code,fault-message\n"),
    Layout(
      name: "long.csv",
      text: "serial\tunit\tofficial\tindicator\nS1\tu1\ta\tL01\nS2\tu1\ta\tL02\nS1\tu1\ta\tL99\n"
        + "S3\tu1\tzz\tC01\nS3\tu1\tzz\tC02\nS2\tu1\ta\tL03\n",
      rows: 4, heading: "serial\tunit\tofficial\tindicator\tfault-code\tfault-message\n"),
    Layout(
      name: "ballots.xml",
      text: "<ballots xmlns=\"urn:kiemphieu:ballots:1\" unit=\"u1\"><ballot serial=\"S1\">"
        + "<assessment official=\"a\"><mark indicator=\"L01\"/></assessment>"
        + "<assessment official=\"zz\"><none/><comment>a &lt; b</comment></assessment></ballot>"
        + "<ballot serial=\"S2\"><assessment official=\"a\"><mark indicator=\"L99\"/></assessment>"
        + "</ballot><ballot serial=\"S3\"><assessment official=\"b\"/></ballot></ballots>",
      rows: 2),
  ]

  @Test(arguments: layouts)
  func `the rows are written in their own layout with two more columns`(_ layout: Layout) throws {
    let round = try TestRound.small(ballots: [layout.name: layout.text])
    try round.count()
    let run = try round.program.run(
      "rejects", "--write", "fix", "--language", "en", "--database", "out/kiemphieu.sqlite")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("Wrote \(layout.rows) rows of 1 files into fix. CONFIDENTIAL"))
    let path = "fix/ballots/\(layout.name)"
    let text = try round.folder.text(path)
    if layout.heading.isEmpty {
      #expect(text.components(separatedBy: "<assessment ").count - 1 == layout.rows)
      #expect(text.contains("<comment>a &lt; b</comment>"))
      #expect(text.contains("<!-- fault-code: R05; fault-message: "))
      #expect(text.contains("<!-- fault-code: V01; fault-message: "))
    } else {
      #expect(text.hasPrefix(layout.heading), "\(text)")
      let table = try TableText(parsing: text, delimiter: nil)
      #expect(table.rows.count == layout.rows)
      #expect(Set(table.column("fault-code")).subtracting([""]).isSubset(of: ["R05", "V01"]))
      for line in text.replacing("\r\n", with: "\n").split(separator: "\n").dropFirst() {
        let row = line.prefix { $0 != "R" && $0 != "V" }.dropLast(layout.name == "long.csv" ? 2 : 1)
        #expect(layout.text.contains(row), "as it stands in the source: \(line)")
      }
    }
    let mode = try FileManager.default.attributesOfItem(
      atPath: round.folder.path(path).path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test(arguments: layouts)
  func `corrected, they count once, as if they had been right at first`(_ layout: Layout) throws {
    let right = try TestRound.small(ballots: [layout.name: layout.mended])
    #expect(try right.count().status == 0)
    let round = try TestRound.small(ballots: [layout.name: layout.text])
    try round.count()
    let database = "out/kiemphieu.sqlite"
    try round.program.run("rejects", "--write", "fix", "--database", database)
    let path = "fix/ballots/\(layout.name)"
    // As it is, nothing is counted that was not counted before.
    let before = try round.results()
    let again = try round.program.run("import", "fix", "--database", database, "--format", "json")
    let totals = try again.json()["totals"]
    #expect(totals?["counted"]?.int == 0)
    #expect(totals?["rejected"]?.int == totals?["records"]?.int)
    #expect(try again.json()["files"]?.items.first?["ignored-columns"]?.items == [])
    #expect(try round.results() == before)
    var mended = layout
    mended.text = try round.folder.text(path)
    try round.folder.write(mended.mended, to: path)
    let run = try round.program.run(
      "import", "fix", "--replace", "--database", database, "--format", "json")
    #expect(try run.json()["totals"]?["rejected"]?.int == 0)
    #expect(run.status == 0, "\(run.messages)")
    #expect(try round.results() == right.results())
  }

  @Test func `all faults of a row stand in one cell, and no row is left out`() throws {
    let rows = (1...1_200).map { "u9,S\($0),a,L01" } + ["u1,,zz,L01", "u1,S9,a"]
    let round = try TestRound.small(ballots: [
      "a.csv": "unit,serial,official,marks\n" + rows.map { $0 + "\n" }.joined()
    ])
    try round.count()
    try round.program.run(
      "rejects", "--write", "fix", "--language", "en", "--database", "out/kiemphieu.sqlite")
    let table = try TableText(parsing: round.folder.text("fix/ballots/a.csv"))
    #expect(table.rows.count == 1_202)
    #expect(table.rows[1_200].suffix(2).first == "R03;R05")
    #expect(table.rows[1_201].prefix(4) == ["u1", "S9", "a", "R07"])
    // A row that lacks a cell still lacks it.
    let again = try round.program.run(
      "import", "fix", "--database", "out/kiemphieu.sqlite", "--format", "json")
    #expect(try again.json()["totals"]?["rejected"]?.int == 1_202)
  }

  @Test func `written again after a first correction, the columns stand once`() throws {
    let round = try TestRound.small(ballots: ["a.csv": SmallRound.list("u1,S1,zz,L01")])
    try round.count()
    let database = "out/kiemphieu.sqlite"
    try round.program.run("rejects", "--write", "fix", "--database", database)
    try round.program.run("import", "fix", "--database", database)
    try round.program.run("rejects", "--write", "again", "--database", database)
    let text = try round.folder.text("again/fix/ballots/a.csv")
    #expect(
      text.hasPrefix("unit,serial,official,marks,fault-code,fault-message\nu1,S1,zz,L01,R05,"))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `conflicts and invalid records are written, duplicates are not`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list("u1,S1,a,L01", "u1,S2,a,L01", "u1,S3,a,L01;none"),
      "b.csv": SmallRound.list("u1,S1,a,L02", "u1,S2,a,L01"),
    ])
    try round.count()
    let database = "out/kiemphieu.sqlite"
    try round.program.run("rejects", "--write", "fix", "--database", database)
    let one = try TableText(parsing: round.folder.text("fix/ballots/a.csv"))
    #expect(
      one.rows.map { Array($0.prefix(5)) } == [
        ["u1", "S1", "a", "L01", "C02"], ["u1", "S3", "a", "L01;none", "R10"],
      ])
    let other = try TableText(parsing: round.folder.text("fix/ballots/b.csv"))
    #expect(other.rows.map { Array($0.prefix(5)) } == [["u1", "S1", "a", "L02", "C02"]])
    // As they are they are copies; which version of S3 counts is for the team to say.
    let before = try round.results()
    try round.program.run("import", "fix", "--database", database)
    #expect(try round.results() == before)
    try round.folder.write(
      "unit,serial,official,marks,fault-code,fault-message\nu1,S3,a,L01,R10,đã sửa\n",
      to: "fix/ballots/a.csv")
    try round.program.run("import", "fix", "--replace", "--database", database)
    #expect(try round.results() == before)
  }

  @Test func `a source that changed or is gone is said and left out`() throws {
    let round = try TestRound.small(ballots: [
      "a.csv": SmallRound.list("u1,S1,zz,L01"), "b.csv": SmallRound.list("u1,S2,zz,L01"),
      "c.csv": SmallRound.list("u1,S3,zz,L01"), "d.csv": "<x/>",
    ])
    try round.count()
    try round.folder.write(SmallRound.list("u1,S1,zz,L02"), to: "round/ballots/a.csv")
    try round.folder.remove("round/ballots/b.csv")
    let run = try round.program.run(
      "rejects", "--write", "fix", "--language", "en", "--database", "out/kiemphieu.sqlite")
    #expect(run.status == 2)
    #expect(run.messages.contains("ballots/a.csv: the source file is no longer as it was"))
    #expect(run.messages.contains("ballots/b.csv: the source file is not there"))
    #expect(run.messages.contains("ballots/d.csv: refused whole"))
    #expect(try round.folder.files(below: "fix") == ["fix/ballots/c.csv"])
  }

  @Test func `the files are found from anywhere, and where they were moved to`() throws {
    let round = try TestRound.small(ballots: ["a.csv": SmallRound.list("u1,S1,zz,L01")])
    try round.count()
    let elsewhere = try ScratchFolder()
    let database = round.folder.path("out/kiemphieu.sqlite").path
    let from = Kiemphieu(in: elsewhere)
    #expect(try from.run("rejects", "--write", "fix", "--database", database).status == 0)
    #expect(elsewhere.exists("fix/ballots/a.csv"))
    try round.folder.move("round", to: "moved")
    let lost = try from.run("rejects", "--write", "lost", "--database", database)
    #expect(lost.status == 2)
    #expect(!elsewhere.exists("lost/ballots/a.csv"))
    let moved = round.folder.path("moved").path
    let found = try from.run("rejects", "--write", "two", "--from", moved, "--database", database)
    #expect(found.status == 0)
    #expect(try elsewhere.bytes("two/ballots/a.csv") == elsewhere.bytes("fix/ballots/a.csv"))
  }

  @Test func `nothing of it comes into the database or the report`() throws {
    let round = try TestRound.small(ballots: ["a.csv": SmallRound.list("u1,XQZ-77,zz,L01")])
    try round.count()
    let database = "out/kiemphieu.sqlite"
    try round.program.run("rejects", "--write", "fix", "--database", database)
    #expect(try round.folder.text("fix/ballots/a.csv").contains("XQZ-77"))
    try round.program.run("report", "--out", "report", "--database", database)
    let kept = try round.folder.files(below: "out") + round.folder.files(below: "report")
    #expect(kept.count > 10)
    for path in kept {
      #expect(try round.folder.bytes(path).range(of: Data("XQZ-77".utf8)) == nil, "\(path)")
    }
  }
}
