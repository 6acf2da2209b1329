import BallotModel
import BallotReporting
import Testing

@Suite struct ImportOutputTests {
  private static func file(_ path: String) -> FileReport {
    var file = FileReport(path: path, sha256: "ab12", status: .imported)
    file.format = "csv-wide"
    file.encoding = "utf-8"
    file.delimiter = ";"
    file.fates.records = 10
    file.fates.marked = 3
    file.fates.none = 2
    file.fates.blank = 1
    file.fates.rejected = 1
    file.fates.duplicate = 3
    return file
  }

  private var files: [FileReport] {
    var first = Self.file("b.csv")
    first.ignoredColumns = ["Ghi chú"]
    first.skipped = ["total": 1, "blank": 2]
    first.faults = [.unknownOfficial: 1, .duplicate: 3]
    return [FileReport(path: "a.xml", sha256: "cd34", status: .refused), first]
  }

  private var report: ImportReport { ImportReport(round: "r1", files: files) }

  private func listing(
    _ files: [FileReport], as format: OutputFormat, written: [String]? = nil
  ) throws -> String {
    var listing = try #require(ReportWriter().listing(of: "r1", as: format))
    return listing.head + files.map { listing.file($0) }.joined()
      + listing.tail(ImportReport(round: "r1", files: files), written: written)
  }

  @Test func `JSON has every file in order of path, and the sums`() throws {
    #expect(
      try listing(files, as: .json) == #"""
        {"round":"r1","files":[
        {"path":"a.xml","sha256":"cd34","status":"refused","format":null,"profile":null,"encoding":null,"delimiter":null,"ignored-columns":[],"records":0,"counted":0,"invalid":0,"rejected":0,"duplicate":0,"conflict":0,"skipped":{},"faults":{}},
        {"path":"b.csv","sha256":"ab12","status":"imported","format":"csv-wide","profile":null,"encoding":"utf-8","delimiter":";","ignored-columns":["Ghi chú"],"records":10,"counted":6,"invalid":0,"rejected":1,"duplicate":3,"conflict":0,"skipped":{"blank":2,"total":1},"faults":{"C01":3,"R05":1}}
        ],"totals":{"records":10,"counted":6,"invalid":0,"rejected":1,"duplicate":3,"conflict":0,"skipped":{"blank":2,"total":1},"faults":{"C01":3,"R05":1}}}

        """#)
  }

  @Test func `JSON without files, and with what was written`() throws {
    #expect(
      try listing([], as: .json, written: ["a.csv", "b.csv"]) == #"""
        {"round":"r1","files":[],"totals":{"records":0,"counted":0,"invalid":0,"rejected":0,"duplicate":0,"conflict":0,"skipped":{},"faults":{}},"written":["a.csv","b.csv"]}

        """#)
  }

  @Test func `CSV packs reasons and codes`() throws {
    let lines = try listing(files, as: .csv).split(separator: "\n")
    #expect(
      lines[0] == """
        path,sha256,status,format,profile,encoding,delimiter,ignored-columns,records,counted,\
        invalid,rejected,duplicate,conflict,skipped,faults
        """)
    #expect(
      lines[2] == """
        b.csv,ab12,imported,csv-wide,,utf-8,;,Ghi chú,10,6,0,1,3,0,blank=2;total=1,C01=3;R05=1
        """)
  }

  @Test func `the table writes out that every record has one fate`() {
    let text = ReportWriter(style: OutputStyle(language: .en)).imports(report)
    #expect(
      text == """
        File   Status    Format    Records  Counted  Invalid  Rejected  Duplicate  Conflict
        ─────  ────────  ────────  ───────  ───────  ───────  ────────  ─────────  ────────
        a.xml  refused                   0        0        0         0          0         0
        b.csv  imported  csv-wide       10        6        0         1          3         0

        2 files: 1 imported, 0 already imported, 1 refused
        10 records = 6 counted + 0 invalid + 1 rejected + 3 duplicate + 0 conflict
        Rows skipped: blank 2, total 1

        Code  Count  Message
        ────  ─────  ──────────────────────────────────
        C01       3  A repeat of a record; counted once
        R05       1  The round has no such official

        """)
  }

  @Test func `a sum that does not agree is said aloud`() {
    var broken = files
    broken[1].fates.records = 11
    let text = ReportWriter(style: OutputStyle(language: .en))
      .imports(ImportReport(round: "r1", files: broken))
    #expect(
      text.contains("11 records = 6 counted + 0 invalid + 1 rejected + 3 duplicate + 0 conflict"))
    #expect(text.contains("THE SUM DOES NOT AGREE"))
  }

  @Test func `of more than twenty files only those with faults are listed`() {
    var files = (1...21).map { Self.file("f\($0).csv") }
    files[4].faults = [.duplicate: 3]
    let writer = ReportWriter(style: OutputStyle(language: .en))
    let text = writer.imports(ImportReport(round: "r1", files: files))
    #expect(text.contains("Files with faults (1):"))
    #expect(text.contains("f5.csv"))
    #expect(!text.contains("f6.csv"))
    #expect(
      text.contains("210 records = 126 counted + 0 invalid + 21 rejected + 63 duplicate"))
    let twenty = writer.imports(
      ImportReport(round: "r1", files: files.prefix(20)))
    #expect(twenty.contains("f6.csv"))
  }
}
