import Foundation
import Testing

/// The options of `report` and `run`: letterhead, layout, comparison with an earlier round.
struct ReportOptionTests {
  private static let papers = ["summary.html", "meeting-list.html", "minutes/u1.html"]

  /// Ten ballots on `a` and on `c`, `marked` of them with a mark.
  private static func ballots(_ marked: Int, others: Int = 10) -> [String: String] {
    [
      "1.csv": SmallRound.list(unit: "u1", official: "a", 1...marked, marks: "L01"),
      "2.csv": SmallRound.list(unit: "u1", official: "a", (marked + 1)...10, marks: "none"),
      "3.csv": SmallRound.list(unit: "u2", official: "c", 1...others, marks: "L02"),
    ]
  }

  @Test(arguments: [
    ([] as [String], "ĐẢNG CỘNG SẢN VIỆT NAM", "Số ………-"),
    (["--layout", "state"], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: ………/"),
  ])
  func `papers come in the Party's layout, or in the State's`(
    _ options: [String], _ heading: String, _ number: String
  ) throws {
    let round = try TestRound.small(ballots: Self.ballots(3))
    try round.folder.write("minutes-sign: BB/A\nissuer: CƠ QUAN A\n", to: "giay.yaml")
    let run = try round.program.run(
      ["run", "round", "--out", "out", "--letterhead", "giay.yaml"] + options)
    #expect(run.status == 0)
    for name in Self.papers {
      let text = try round.folder.text("out/\(name)")
      #expect(text.contains(heading) && text.contains("CƠ QUAN A"), "\(name)")
      #expect(text.contains(number + "BB/A") == name.hasPrefix("minutes/"), "\(name)")
    }
  }

  @Test func `the option wins over the file's layout, and the manifest tells of both`() throws {
    let round = try TestRound.small(ballots: Self.ballots(3))
    try round.count()
    try round.folder.write("layout: state\n", to: "giay.yaml")
    try round.program.run(
      "report", "--out", "r", "--database", "out/kiemphieu.sqlite", "--letterhead", "giay.yaml",
      "--layout", "party")
    #expect(try round.folder.text("r/summary.html").contains("ĐẢNG CỘNG SẢN"))
    let manifest = try JSONNode(parsing: round.folder.bytes("r/manifest.json"))
    #expect(manifest["settings"]?["layout"]?.string == "party")
    #expect(manifest["inputs"]?.items(by: "path")["giay.yaml"] != nil)
  }

  @Test func `the letterhead that ships is a valid one`() throws {
    let round = try TestRound.small(ballots: Self.ballots(3))
    let shipped = Repository.root.appendingPathComponent("Samples/letterhead.yaml").path
    #expect(try round.count("--letterhead", shipped).status == 0)
  }

  @Test(
    arguments: [
      (["--letterhead", "giay.yaml"], 65), (["--letterhead", "none.yaml"], 74),
      (["--layout", "royal"], 64), (["--since", "other"], 64), (["--since", "small"], 64),
    ] as [([String], Int32)])
  func `a wrong option stops the work before anything is read or written`(
    _ options: [String], _ status: Int32
  ) throws {
    let round = try TestRound.small(ballots: Self.ballots(3))
    try round.folder.write("isuer: A\n", to: "giay.yaml")
    let run = try round.program.run(["run", "round", "--out", "out"] + options)
    #expect(run.status == status)
    #expect(!round.folder.exists("out/report.html"))
  }

  /// `a` rose from 3 to 6 of 10; `c` had four ballots in the earlier round, too few to be shown.
  @Test func `a report since an earlier round shows the change, and nobody's few ballots`() throws {
    let round = try TestRound.small(ballots: Self.ballots(3, others: 4))
    try round.program.run("run", "round", "--out", "old", "--database", "both.sqlite")
    try round.folder.write(
      try round.folder.text("round/round.yaml").replacing("round: small", with: "round: later"),
      to: "round/round.yaml")
    for (name, text) in Self.ballots(6) {
      try round.folder.write(text, to: "round/ballots/\(name)")
    }
    try round.program.run("run", "round", "--out", "new", "--database", "both.sqlite")
    let plain = try round.folder.text("new/report.html")
    #expect(!plain.contains("id=\"change\""))
    let run = try round.program.run(
      "report", "--out", "r", "--database", "both.sqlite", "--round", "later", "--since", "small")
    #expect(run.status == 0)
    let text = try round.folder.text("r/report.html")
    let section = try #require(
      text.components(separatedBy: "<section id=\"change\">").dropFirst().first?
        .components(separatedBy: "</section>").first)
    #expect(section.contains("<th scope=\"row\" class=\"official\">a</th>"))
    #expect(section.contains("30,0 %") && section.contains("60,0 %"))
    #expect(section.contains("<desc"))
    #expect(!section.contains(">c<"))
    let manifest = try JSONNode(parsing: round.folder.bytes("r/manifest.json"))
    #expect(manifest["settings"]?["since"]?.string == "small")
  }
}
