import BallotModel
import BallotReading
import Testing

@Suite struct WorkbookSourceTests {
  private func table(_ workbook: WorkbookWriter, sheet: String? = nil, size: Int = 1 << 16) throws
    -> String
  {
    let source = try WorkbookSource(MemorySource(workbook.bytes), sheet: sheet)
    return String(decoding: try source.all(size: size), as: UTF8.self)
  }

  @Test func `every kind of cell comes out as a person would read it`() throws {
    var workbook = WorkbookWriter(
      sheetData: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
        <c r="C1" t="inlineStr"><is><r><t>Bồ </t></r><r><t>Đề</t></r></is></c>\
        <c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#DIV/0!</v></c>\
        <c r="G1" t="str"><f>A1&amp;B1</f><v>ab</v></c><c r="H1"><f>1+1</f><v>2</v></c>\
        <c r="I1"><f>1+1</f></c><c r="J1" t="d"><v>2024-07-01</v></c>\
        <c r="K1"><f>1+1</f><v></v></c><c r="L1" t="str"><f>""</f><v></v></c></row>
        """)
    workbook.shared = [
      "<t>một</t>", "<r><t>h</t></r><r><t>ai</t></r><rPh sb=\"0\" eb=\"1\"><t>BỎ</t></rPh>",
    ]
    for size in [1, 5, 1 << 16] {
      #expect(
        try table(workbook, size: size)
          == "một,hai,Bồ Đề,TRUE,FALSE,#DIV/0!,ab,2,#N/A,2024-07-01,#N/A\n")
    }
  }

  @Test func `texts are quoted so that only commas divide, and escapes are undone`() throws {
    let rows = [["a,b", "c;d", "e|f", "g\th", "i\"j", "k\nl"]]
    #expect(
      try table(WorkbookWriter(rows, .inline))
        == "\"a,b\",\"c;d\",\"e|f\",\"g\th\",\"i\"\"j\",\"k\nl\"\n")
    let escaped = WorkbookWriter(
      [["x_x000D__x000A_y", "_x005F_x0041_", "_x1_", "_x0007_z", "_x00zz_"]], .shared)
    #expect(try table(escaped) == "\"x\r\ny\",_x0041_,_x1_,z,_x00zz_\n")
  }

  @Test(
    arguments: [
      ("118", "118"), ("118.0", "118"), ("1E+15", "1000000000000000"), ("1.5E3", "1500"),
      ("1.2345678901234568E+17", "123456789012345680"), ("1E-3", "0.001"), ("-2.50", "-2.50"),
      ("1.20E1", "12"), ("0.1", "0.1"), ("-0", "0"), ("0.10000000000000001", "0.10000000000000001"),
      ("007", "7"), ("x", "x"), ("1E9999", "1E9999"), ("", ""), ("-", "-"), ("1.2.3", "1.2.3"),
      (".5", "0.5"), ("-12.25e+1", "-122.5"),
    ])
  func `a number has the digits that are stored`(stored: String, plain: String) {
    #expect(SheetNumber.plain(Array(stored.utf8)) == Array(plain.utf8))
  }

  @Test(
    arguments: [
      ("1", false, "1900-01-01"), ("59", false, "1900-02-28"), ("60", false, "1900-02-29"),
      ("61", false, "1900-03-01"), ("45474", false, "2024-07-01"), ("44012", true, "2024-07-01"),
      ("0", true, "1904-01-01"), ("45474.354166666664", false, "2024-07-01T08:30:00"),
      ("0.5", false, "12:00:00"), ("45473.999999", false, "2024-07-01"),
      ("2958465", false, "9999-12-31"), ("36585", false, "2000-02-29"),
    ])
  func `a day count is a date`(stored: String, from1904: Bool, date: String) {
    #expect(SheetDate.text(Array(stored.utf8), countsFrom1904: from1904) == date)
  }

  @Test(arguments: ["-1", "2958466", "nan", "inf", "x", ""])
  func `what is no day count is no date`(stored: String) {
    #expect(SheetDate.text(Array(stored.utf8), countsFrom1904: false) == nil)
  }

  @Test(
    arguments: [
      ("General", false), ("0.00", false), ("#,##0 \"days\"", false), ("dd/mm/yyyy", true),
      ("[$-42A]d mmmm yyyy", true), ("[h]:mm", true), ("[Red]0", false), ("0\\d", false),
      ("mm:ss", true), ("0_d", false), ("@", false), ("#,##0 [$₫-42A]", false), ("0;d", false),
    ])
  func `a format shows a date or not`(code: String, showsDate: Bool) {
    #expect(WorkbookStyles.showsDate(code) == showsDate)
  }

  @Test func `a number with a date's style is a date, with any other a number`() throws {
    var workbook = WorkbookWriter(
      sheetData: """
        <row><c s="0"><v>45474</v></c><c s="1"><v>45474</v></c><c s="2"><v>45474</v></c>\
        <c s="3"><v>45474</v></c><c s="9"><v>45474</v></c><c s="1"><v>-5</v></c></row>
        """)
    workbook.formats = ["d\\-mmm", "0.0&quot;d&quot;"]
    workbook.styles = [0, 14, 164, 165]
    #expect(try table(workbook) == "45474,2024-07-01,2024-07-01,45474,45474,-5\n")
    workbook.countsFrom1904 = true
    #expect(try table(workbook) == "45474,2028-07-02,2028-07-02,45474,45474,-5\n")
  }

  @Test func `line n is row n, and rows are as wide as the heading`() throws {
    let rows = [
      ["BIỂU TỔNG HỢP"], [], ["unit", "serial", "official", "marks"], ["p-bo-de", "A-1", "cb-001"],
      [], ["p-bo-de", "A-2", "cb-001", "L01"], ["a", "b", "c", "d", "e"], ["", "", "x"],
    ]
    for texts in WorkbookWriter.Texts.allCases {
      #expect(
        try table(WorkbookWriter(rows, texts)) == """
          BIỂU TỔNG HỢP

          unit,serial,official,marks
          p-bo-de,A-1,cb-001,

          p-bo-de,A-2,cb-001,L01
          a,b,c,d,e
          ,,x,

          """)
    }
  }

  @Test func `a heading of two lines counts with both`() throws {
    let rows = [["STT", "Họ tên", "Biểu hiện"], ["", "", "D01", "D02", "D03"], ["1", "A", "x"]]
    #expect(
      try table(WorkbookWriter(rows, .inline))
        == "STT,Họ tên,Biểu hiện\n,,D01,D02,D03\n1,A,x,,\n")
  }

  @Test func `the first sheet that is not hidden is read, or the one named`() throws {
    func data(_ text: String) -> String {
      "<sheetData><row><c t=\"str\"><v>\(text)</v></c></row></sheetData>"
    }
    var workbook = WorkbookWriter()
    workbook.add("Ẩn", data("hidden"), state: "veryHidden")
    workbook.add("Phiếu &amp; số", data("first"))
    workbook.add("Hoà", data("second"))
    #expect(try table(workbook) == "first\n")
    #expect(try table(workbook, sheet: "hòa") == "second\n")
    #expect(try table(workbook, sheet: "phiếu & số") == "first\n")
    #expect(throws: ReadingError(Fault(.unsupportedContainer, argument: "no-such-sheet"))) {
      try table(workbook, sheet: "Phiếu")
    }
    let others = try WorkbookSource(MemorySource(workbook.bytes), sheet: nil).otherSheets
    #expect(others.map(\.name) == ["Ẩn", "Hoà"])
    #expect(others.map(\.rows) == [1, 1])
    #expect(others.map(\.isHidden) == [true, false])
  }
}
