import Foundation
import Testing

/// The same ballots, in whatever bytes they come, give the same result bytes.
struct SameBallotsTests {
  /// One way of writing the table.
  struct Form: Sendable, CustomTestStringConvertible {
    enum Wrapping: String, CaseIterable {
      case csv
      case xlsx
      case zip
      case gz = "csv.gz"
    }

    var text = WrittenText.composed
    var delimiter = ","
    var lineEnd = "\n"
    var wrapping = Wrapping.csv

    var testDescription: String {
      let end = lineEnd == "\n" ? "LF" : "CRLF"
      return "\(text.rawValue) \(delimiter == "\t" ? "TAB" : delimiter) \(end) \(wrapping.rawValue)"
    }
  }

  private static let forms: [Form] = {
    var forms: [Form] = []
    for text in WrittenText.allCases {
      for delimiter in [",", ";", "\t"] {
        for end in ["\n", "\r\n"] {
          forms.append(Form(text: text, delimiter: delimiter, lineEnd: end))
        }
      }
    }
    for wrapping in Form.Wrapping.allCases { forms.append(Form(wrapping: wrapping)) }
    forms.append(Form(text: .tcvn3, delimiter: ";", wrapping: .zip))
    forms.append(Form(text: .windows1258, lineEnd: "\r\n", wrapping: .gz))
    return forms
  }()

  private static let heading = ["so", "Đức", "cb", "bh", "ghi"]

  /// Eight ballots of each unit; the last row says one of them again.
  private static let rows: [[String]] = {
    var rows: [[String]] = []
    for number in 1...8 {
      let first = number % 2 == 0 ? "L01|L05" : "none"
      let comment = number == 3 ? "Đức, \"ứ\"; Hòa" : ""
      rows.append(["S\(number)", "phường Đức Giang", "Nguyễn Thị Hòa", first, comment])
      let second = number % 3 == 0 ? "" : "L\(10 + number)"
      let other = number == 5 ? "Hòa\nị" : ""
      rows.append(["S\(number)", "phường Hòa", "Đức Thị Giang", second, other])
    }
    rows.append(["S8", "phường Hòa", "Đức Thị Giang", "L18", ""])
    return rows
  }()

  private static let profile = """
    profile: p
    title: p
    format: csv
    columns:
      serial: {heading: so}
      unit: {heading: Đức}
      official: {heading: cb}
      marks: {heading: bh}
      comment: {heading: ghi}
    none: [none]
    separators: ["|"]

    """

  private static let aliases = """
    kind,written,code
    unit,phường Đức Giang,u1
    unit,phường Hòa,u2
    official,Nguyễn Thị Hòa,a
    official,Đức Thị Giang,c

    """

  private static func bytes(_ form: Form) throws -> Data {
    if form.wrapping == .xlsx { return WrittenWorkbook([heading] + rows).bytes }
    let table = TableText(heading: heading, rows: rows)
      .written(delimiter: form.delimiter, lineEnd: form.lineEnd)
    let text = try form.text.bytes(table)
    switch form.wrapping {
    case .csv, .xlsx: return text
    case .zip: return StoredZip([("trong/phieu.csv", text)]).bytes
    case .gz: return StoredGzip(text).bytes
    }
  }

  private static func report(_ form: Form) throws -> ReportFolder {
    let round = try TestRound.small(
      settings: "sources:\n  - {files: \"ballots/**\", profile: p}")
    try round.folder.write(profile, to: "round/profiles/p.yaml")
    try round.folder.write(aliases, to: "round/aliases.csv")
    try round.folder.write(bytes(form), to: "round/ballots/phieu.\(form.wrapping.rawValue)")
    let asked = form.text.asked.map { ["--encoding", $0] } ?? []
    let run = try round.program.run(["run", "round", "--out", "out", "--format", "json"] + asked)
    let totals = try run.json()["totals"]
    #expect(run.status == 0, "\(run.text)")
    #expect(totals?["records"]?.int == 17)
    #expect(totals?["counted"]?.int == 16)
    #expect(totals?["duplicate"]?.int == 1)
    return try ReportFolder(round.folder, "out")
  }

  private static let plain = Result { try report(Form()) }

  @Test func `the ballots say what they say`() throws {
    let round = try TestRound.small(
      settings: "sources:\n  - {files: \"ballots/**\", profile: p}")
    try round.folder.write(Self.profile, to: "round/profiles/p.yaml")
    try round.folder.write(Self.aliases, to: "round/aliases.csv")
    try round.folder.write(Self.bytes(Form()), to: "round/ballots/phieu.csv")
    try round.count()
    let rows = try round.ask("stats", "--by", "official")["rows"]?.items(by: "code")
    #expect(["marked", "none", "blank"].map { rows?["a"]?[$0]?.int } == [4, 4, 0])
    #expect(["marked", "none", "blank"].map { rows?["c"]?[$0]?.int } == [6, 0, 2])
    #expect(rows?["a"]?["indicators"]?.counts["L05"] == 4)
  }

  @Test(arguments: forms)
  func `the same ballots give the same bytes`(form: Form) throws {
    let plain = try Self.plain.get()
    #expect(plain.files.count > 8)
    #expect(try Self.report(form).differences(from: plain) == [])
  }
}
