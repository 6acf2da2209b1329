import Foundation
import Testing

/// `rejects --write` for files that a profile reads.
struct RejectedExportTests {
  private static let database = "out/kiemphieu.sqlite"

  private func round(
    _ profile: String, _ files: [String: Data], encoding: String = ""
  ) throws -> TestRound {
    let round = try TestRound.small(
      settings: "sources:\n  - {files: \"ballots/x/*\", profile: p\(encoding)}")
    try round.folder.write("profile: p\ntitle: p\n" + profile, to: "round/profiles/p.yaml")
    for (name, bytes) in files { try round.folder.write(bytes, to: "round/ballots/x/\(name)") }
    try round.count()
    return round
  }

  private func written(_ round: TestRound) throws -> [String] {
    let run = try round.program.run("rejects", "--write", "fix", "--database", Self.database)
    #expect(run.status == 0, "\(run.messages)")
    return try round.folder.files(below: "fix")
  }

  /// The fates of what is imported from the folder.
  private func fates(_ round: TestRound) throws -> [String?] {
    let files = try round.program.run(
      "import", "fix", "--replace", "--database", Self.database, "--format", "json")
    let totals = try files.json()["totals"]
    return ["counted", "duplicate", "rejected", "conflict"].map {
      totals?[$0]?.int.map(String.init)
    }
  }

  private static let sheet = """
    format: csv
    columns:
      serial: {heading: Số}
      unit: {heading: Đơn vị}
      official: {heading: Cán bộ}
      marks: {heading: Biểu hiện}
    skip: [title, numbering, total]
    """

  @Test(arguments: WrittenText.allCases)
  func `a sheet with title and total, in any text`(form: WrittenText) throws {
    let text =
      "Phường,,,\nso,Đức,cb,bh\n(1),(2),(3),(4)\n1,u1,a,L01\n2,u1,zz,L02\nTong cong,,2,\n"
      .replacing("Phường", with: "phường").replacing("Tong cong", with: "Total")
    let profile = """
      format: csv
      columns:
        serial: {heading: so}
        unit: {heading: Đức}
        official: {heading: cb}
        marks: {heading: bh}
      skip: [title, numbering, total]
      """
    let rule = form.asked.map { ", encoding: \($0)" } ?? ""
    let round = try round(profile, ["a.csv": form.bytes(text)], encoding: rule)
    #expect(try written(round) == ["fix/ballots/x/a.csv"])
    let fix = try round.folder.text("fix/ballots/x/a.csv")
    let mark = form == .composed || form == .decomposed ? "" : "\u{FEFF}"
    #expect(fix.hasPrefix(mark + "so,Đức,cb,bh,fault-code,fault-message\n2,u1,zz,L02,R05,"))
    #expect(fix.split(separator: "\n").count == 2)
    try round.folder.write(fix.replacing("zz", with: "a"), to: "fix/ballots/x/a.csv")
    #expect(try fates(round) == ["1", "0", "0", "0"])
  }

  @Test func `a workbook is written as CSV and read by the same rule`() throws {
    let book = WrittenWorkbook([
      ["Số", "Đơn vị", "Cán bộ", "Biểu hiện"], ["1", "u1", "a", "L01"], ["2", "u1", "zz", "L02"],
    ])
    let round = try round(Self.sheet, ["a.xlsx": book.bytes])
    #expect(try written(round) == ["fix/ballots/x/a.xlsx.csv"])
    let path = "fix/ballots/x/a.xlsx.csv"
    let fix = try round.folder.text(path)
    #expect(fix.split(separator: "\n").count == 2)
    try round.folder.write(fix.replacing("zz", with: "a"), to: path)
    #expect(try fates(round) == ["1", "0", "0", "0"])
  }

  @Test func `submissions in XML are written whole`() throws {
    let profile = """
      format: xml
      ballot: all/data
      assessment: danh_gia
      columns:
        serial: {path: "@id"}
        unit: {path: don_vi}
        official: {path: danh_gia/can_bo}
        marks: {path: danh_gia/bieu_hien}
      """
    func data(_ id: Int, _ official: String) -> String {
      "<d:data id=\"\(id)\"><don_vi>u1</don_vi><danh_gia><can_bo>b</can_bo><bieu_hien/></danh_gia>"
        + "<danh_gia><can_bo>\(official)</can_bo><bieu_hien>L01 L02</bieu_hien></danh_gia></d:data>"
    }
    let text = "<all xmlns:d=\"urn:d\">" + data(1, "a") + data(2, "zz") + data(3, "a") + "</all>"
    let round = try round(profile, ["a.xml": Data(text.utf8)])
    #expect(try written(round) == ["fix/ballots/x/a.xml"])
    let fix = try round.folder.text("fix/ballots/x/a.xml")
    #expect(fix.contains("<d:data id=\"2\">"))
    #expect(!fix.contains("id=\"1\"") && !fix.contains("id=\"3\""))
    try round.folder.write(fix.replacing("zz", with: "a"), to: "fix/ballots/x/a.xml")
    #expect(try fates(round) == ["1", "1", "0", "0"])
  }

  @Test func `of two files, the rows of the main one go with those of the second`() throws {
    let profile = """
      format: csv
      columns:
        serial: {heading: KEY}
        unit: {heading: don_vi}
        official: {heading: can_bo}
        marks: {heading: bieu_hien}
      repeat: {file: "{form}-danh_gia.csv", key: {heading: KEY}, parent: {heading: PARENT_KEY}}
      """
    let round = try round(
      profile,
      [
        "m.csv": Data("don_vi,KEY\nu1,k1\nu1,k2\nu1,k3\n".utf8),
        "m-danh_gia.csv": Data(
          "can_bo,bieu_hien,PARENT_KEY\na,L01,k1\nzz,L02,k2\na,L03,k3\n".utf8),
      ])
    #expect(try written(round) == ["fix/ballots/x/m-danh_gia.csv", "fix/ballots/x/m.csv"])
    #expect(
      try round.folder.text("fix/ballots/x/m.csv")
        == "don_vi,KEY,fault-code,fault-message\nu1,k2,,\n")
    let path = "fix/ballots/x/m-danh_gia.csv"
    let fix = try round.folder.text(path)
    try round.folder.write(fix.replacing("zz", with: "a"), to: path)
    #expect(try fates(round) == ["1", "0", "0", "0"])
  }

  @Test func `of tables inside tables, the rows around go with those of the innermost`() throws {
    let profile = """
      format: csv
      columns:
        serial: {heading: KEY}
        unit: {heading: don_vi}
        official: {heading: can_bo}
        indicator: {heading: bieu_hien}
      repeat:
        - {file: "{form}-cb.csv", key: {heading: KEY}, parent: {heading: PARENT_KEY}}
        - {file: "{form}-bh.csv", key: {heading: KEY}, parent: {heading: PARENT_KEY}}
      """
    let round = try round(
      profile,
      [
        "m.csv": Data("don_vi,KEY\nu1,k1\nu1,k2\nu1,k3\n".utf8),
        // Of the second ballot two groups speak of one official: what they say is one assessment.
        "m-cb.csv": Data("can_bo,PARENT_KEY,KEY\na,k1,c1\na,k2,c2\na,k2,c3\nb,k2,c4\n".utf8),
        "m-bh.csv": Data(
          "bieu_hien,PARENT_KEY\nL01,c1\nL02,c1\nL99,c2\nL01,c3\nC01,c4\n".utf8),
      ])
    #expect(
      try written(round)
        == ["fix/ballots/x/m-bh.csv", "fix/ballots/x/m-cb.csv", "fix/ballots/x/m.csv"])
    #expect(
      try round.folder.text("fix/ballots/x/m.csv")
        == "don_vi,KEY,fault-code,fault-message\nu1,k2,,\n")
    #expect(
      try round.folder.text("fix/ballots/x/m-cb.csv")
        == "can_bo,PARENT_KEY,KEY,fault-code,fault-message\na,k2,c2,,\na,k2,c3,,\n")
    let path = "fix/ballots/x/m-bh.csv"
    let fix = try round.folder.text(path)
    #expect(fix.split(separator: "\n").map { $0.prefix(6) } == ["bieu_h", "L99,c2", "L01,c3"])
    try round.folder.write(fix.replacing("L99", with: "L03"), to: path)
    #expect(try fates(round) == ["1", "0", "0", "0"])
  }

  @Test func `files in containers are found in them`() throws {
    let text = "Số,Đơn vị,Cán bộ,Biểu hiện\n1,u1,a,L01\n2,u1,zz,L02\n"
    let round = try TestRound.small(
      settings: "sources:\n  - {files: \"ballots/**/*.csv\", profile: p}")
    try round.folder.write("profile: p\ntitle: p\n" + Self.sheet, to: "round/profiles/p.yaml")
    try round.folder.write(
      StoredZip([("trong/a.csv", Data(text.utf8))]).bytes, to: "round/ballots/x/a.zip")
    try round.count()
    #expect(try written(round) == ["fix/ballots/x/a.zip/trong/a.csv"])
    let path = "fix/ballots/x/a.zip/trong/a.csv"
    try round.folder.write(
      round.folder.text(path).replacing("zz", with: "a"), to: path)
    #expect(try fates(round) == ["1", "0", "0", "0"])
  }
}
