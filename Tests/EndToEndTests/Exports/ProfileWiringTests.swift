import Foundation
import Testing

/// Profiles and containers, through the program itself.
struct ProfileWiringTests {
  private static let database = "out/kiemphieu.sqlite"

  private static func submission(_ id: Int, _ unit: String, _ official: String, _ marks: String)
    -> String
  {
    """
    <data id="phieu" xmlns="http://opendatakit.org/submissions" isComplete="true"
      submissionDate="2023-10-05T01:02:11.525Z"><don_vi>\(unit)</don_vi>
    <danh_gia><can_bo>\(official)</can_bo><bieu_hien>\(marks)</bieu_hien></danh_gia>
    <n0:meta xmlns:n0="http://openrosa.org/xforms"><n0:instanceID>uuid:\(id)</n0:instanceID></n0:meta>
    </data>
    """
  }

  private static let forms = """
    "Dấu thời gian","Địa chỉ email","Đơn vị công tác","Cán bộ được đánh giá","Các biểu hiện","Ý kiến khác"
    "2023/10/05 8:02:11 SA GMT+7","an@example.vn","Tổ 1","Cán bộ 001 - Chủ tịch","L01;L02",""
    "2023/10/05 8:03:11 SA GMT+7","binh@example.vn","Tổ 1","Cán bộ 001 - Chủ tịch","Không có biểu hiện nào",""
    "2023/10/05 8:04:11 SA GMT+7","chi@example.vn","Tổ 1","Cán bộ 009 - Chủ tịch","L01",""

    """

  @Test func `a folder of submissions, a .zip and a .gz of them`() throws {
    let round = try TestRound.small()
    var inside: [(String, Data)] = []
    for id in 1...60 {
      let text = Data(Self.submission(id, "u1", "a", id % 2 == 0 ? "L01 L02" : "").utf8)
      switch id % 3 {
      case 0: try round.folder.write(text, to: "submissions/\(id % 7)/\(id).xml")
      case 1: inside.append(("instances/\(id)/submission.xml", text))
      default: try round.folder.write(StoredGzip(text).bytes, to: "submissions/\(id).xml.gz")
      }
    }
    try round.folder.write(StoredZip(inside).bytes, to: "submissions/briefcase.zip")
    try round.program.run("import", "round", "--database", "kiemphieu.sqlite")
    let run = try round.program.run(
      "import", "submissions", "--profile", "odk-xml", "--database", "kiemphieu.sqlite", "--format",
      "json")
    #expect(run.status == 0, "\(run.messages)")
    let report = try run.json()
    #expect(report["totals"]?["records"]?.int == 60)
    #expect(report["totals"]?["counted"]?.int == 60)
    let files = report["files"]?.items ?? []
    #expect(files.count == 60)
    #expect(files.allSatisfy { $0["profile"]?.string == "odk-xml" })
    let paths = Set(files.compactMap { $0["path"]?.string })
    #expect(paths.contains("submissions/briefcase.zip/instances/1/submission.xml"))
    #expect(paths.contains("submissions/2.xml.gz"))
    let again = try round.program.run(
      "import", "submissions/briefcase.zip", "--profile", "odk-xml", "--database",
      "kiemphieu.sqlite", "--format", "json")
    #expect(
      try again.json()["files"]?.items.allSatisfy { $0["status"]?.string == "already-imported" }
        == true)
  }

  @Test func `an archive that leads outside is refused whole`() throws {
    let round = try TestRound.small()
    try round.folder.write(
      StoredZip([("../a.csv", Data(SmallRound.list("u1,S1,a,L01").utf8))]).bytes,
      to: "round/ballots/a.zip")
    let run = try round.count()
    #expect(run.status == 3)
    let file = try run.json()["files"]?.items.first
    #expect(file?["status"]?.string == "refused")
    #expect(file?["faults"]?.counts == ["X20": 1])
  }

  @Test func `profile check says what would come of a file, and changes nothing`() throws {
    let round = try TestRound.small()
    try round.count()
    let before = try round.results()
    try round.folder.write(Self.forms, to: "forms.csv")
    let run = try round.program.run(
      "profile", "check", "forms.csv", "google-forms", "--database", Self.database, "--format",
      "json")
    let file = try run.json()["files"]?.items.first
    #expect(file?["profile"]?.string == "google-forms")
    #expect(file?["records"]?.int == 3)
    #expect(file?["counted"]?.int == 2)
    #expect(file?["rejected"]?.int == 1)
    #expect(file?["faults"]?.counts["R05"] == 1)
    #expect(!run.text.contains("@") && !run.messages.contains("@"))
    #expect(try round.results() == before)
    #expect(try round.ask("rejects")["rows"]?.items == [])
  }

  @Test func `a draft loads as a profile, and imports what it says`() throws {
    let round = try TestRound.small(
      settings: "sources:\n  - {files: \"ballots/*.csv\", profile: forms}")
    try round.folder.write(Self.forms, to: "forms.csv")
    let draft = try round.program.run("profile", "draft", "forms.csv", "--database", "none.sqlite")
    #expect(draft.status == 0, "\(draft.messages)")
    #expect(!draft.text.contains("@") && !draft.text.contains("SA GMT"))
    #expect(!round.folder.exists("none.sqlite"))
    try round.folder.write(draft.text, to: "round/profiles/forms.yaml")
    try round.folder.write(Self.forms, to: "round/ballots/forms.csv")
    let run = try round.count()
    let file = try run.json()["files"]?.items.first
    #expect(file?["profile"]?.string == "forms", "\(run.messages)")
    #expect(file?["counted"]?.int == 1)
    #expect(file?["rejected"]?.int == 2)
    // How "none" is worded no heading says: that is for the person who saves the draft.
    try round.folder.write(
      draft.text + "none: [Không có biểu hiện nào]\n", to: "round/profiles/forms.yaml")
    let completed = try round.count(into: "completed").json()["totals"]
    #expect(completed?["counted"]?.int == 2)
    #expect(completed?["rejected"]?.int == 1)
  }

  /// Names as found, with how often and what is nearest; never what a respondent wrote.
  @Test func `names that stand for nothing are listed, to be given their codes`() throws {
    let round = try TestRound.small()
    try round.count()
    try round.folder.write(
      """
      "Dấu thời gian","Đơn vị công tác","Cán bộ được đánh giá","Các biểu hiện","Ý kiến khác"
      "x","Tổ 1","Cán bô 001","L01","bí mật một"
      "x","Tổ 1","Cán bô 001","L01;tự viết thêm","bí mật hai"
      "x","Tổ 1","ai đó rất lạ","L01",""
      "x","Tổ số 2","Cán bộ 003","L01",""
      "x","Tổ 1","nguoi@example.vn","L01",""
      "x","Tổ 1","Cán bộ 001","LL01",""

      """, to: "forms.csv")
    let command = [
      "profile", "check", "forms.csv", "google-forms", "--database", Self.database, "--aliases",
      "stub.csv",
    ]
    let run = try round.program.run(command + ["--format", "json"])
    let preview = try run.json()["previews"]?.items.first
    let unmatched = preview?["unmatched"]?.items.map { name in
      "\(name["kind"]?.string ?? "") \(name["written"]?.string ?? "") \(name["count"]?.int ?? 0) "
        + (name["nearest"]?.string ?? "-")
    }
    #expect(
      unmatched == [
        "official Cán bô 001 2 a", "official ai đó rất lạ 1 -", "official … 1 -",
        "unit Tổ số 2 1 -", "indicator ll01 1 L01",
      ])
    #expect(
      preview?["columns"]?.items.map { $0["role"]?.string } == [
        "dropped", "unit", "official", "marks", "comment",
      ])
    #expect(preview?["outcomes"]?["rejected"]?.int == 6)
    let shown = try round.program.run(command)
    for text in [run.text, shown.text, try round.folder.text("stub.csv")] {
      #expect(!text.contains("tự viết") && !text.contains("bí mật") && !text.contains("@"))
    }
    #expect(shown.text.contains("Cán bô 001"))
    try round.program.run(
      "import", "forms.csv", "--profile", "google-forms", "--dry-run", "--aliases", "dry.csv",
      "--database", Self.database)
    #expect(try round.folder.bytes("dry.csv") == round.folder.bytes("stub.csv"))
    // Without codes it is not yet a list of aliases; with them it is.
    let stub = try round.folder.text("stub.csv")
    try round.folder.write(stub, to: "round/aliases.csv")
    #expect(try round.count(into: "two").status == 65)
    let completed = stub.split(separator: "\n").compactMap { line -> String? in
      if line.contains("Cán bô 001") { return String(line).replacing("001,,", with: "001,a,") }
      return line.hasPrefix("kind,") ? String(line) : nil
    }
    try round.folder.write(
      completed.joined(separator: "\n") + "\n", to: "round/aliases.csv")
    try round.program.run("import", "round", "--database", "three.sqlite")
    let after = try round.program.run(
      "import", "forms.csv", "--profile", "google-forms", "--database", "three.sqlite", "--format",
      "json")
    #expect(try after.json()["totals"]?["counted"]?.int == 1, "\(completed)")
    #expect(try after.json()["totals"]?["rejected"]?.int == 5)
  }

  @Test(arguments: [(nil, 1), ("Trang hai", 2), ("không có", 0)] as [(String?, Int)])
  func `the sheet of a workbook can be named`(sheet: String?, counted: Int) throws {
    let heading = ["unit", "serial", "official", "marks"]
    let book = WrittenWorkbook(sheets: [
      ("Trang một", [heading, ["u1", "S1", "a", "L01"]]),
      ("Trang hai", [heading, ["u1", "S2", "a", "L01"], ["u1", "S3", "a", "L01"]]),
    ])
    let rule = sheet.map { "sources:\n  - {files: \"ballots/*.xlsx\", sheet: \($0)}" } ?? ""
    let round = try TestRound.small(settings: rule)
    try round.folder.write(book.bytes, to: "round/ballots/a.xlsx")
    let file = try round.count().json()["files"]?.items.first
    #expect(file?["counted"]?.int == counted)
    #expect(file?["faults"]?.counts == (counted == 0 ? ["X20": 1] : ["W09": 1]))
    let other = try TestRound.small()
    try other.folder.write(book.bytes, to: "round/ballots/a.xlsx")
    let asked = sheet.map { ["--sheet", $0] } ?? []
    let run = try other.program.run(["run", "round", "--out", "out", "--format", "json"] + asked)
    #expect(try run.json()["files"]?.items.first?["counted"]?.int == counted)
  }

  @Test func `a sheet of a file that is no workbook is a key without effect`() throws {
    let round = try TestRound.small(
      settings: "sources:\n  - {files: \"ballots/*.csv\", sheet: Một}",
      ballots: ["a.csv": SmallRound.list("u1,S1,a,L01")])
    let run = try round.count()
    #expect(run.status == 65)
    #expect(run.messages.contains("K11"))
  }
}
