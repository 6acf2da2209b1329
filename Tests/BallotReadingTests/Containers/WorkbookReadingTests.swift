import BallotModel
import BallotReading
import Testing

/// Workbooks as ballot files.
@Suite struct WorkbookReadingTests {
  private func read(
    _ bytes: [UInt8], name: String = "a.xlsx", pieces: Reading.Pieces = Reading.Pieces(),
    limits: Void = ()
  ) throws -> Reading {
    var options = FileOptions()
    options.name = name
    return try Reading(bytes, pieces: pieces, options: options)
  }

  @Test(arguments: [BallotWriter.Layout.wide, .list, .long], WorkbookWriter.Texts.allCases)
  func `a workbook says the same as a table`(
    layout: BallotWriter.Layout, texts: WorkbookWriter.Texts
  ) throws {
    let csv = BallotWriter.write(WrittenRecord.samples, as: layout, Dress())
    let rows = PlainTable(csv, delimiter: 0x2C).rows.map { row in
      row.cells.map { String(decoding: $0, as: UTF8.self) }
    }
    let expected = try Reading(csv)
    let bytes = WorkbookWriter(rows, texts).bytes
    for pieces in Reading.Pieces.all {
      let reading = try read(bytes, pieces: pieces)
      #expect(reading.contents == expected.contents)
      #expect(reading.faults == [])
      #expect(reading.file.format == "csv-\(layout.rawValue)")
      #expect(reading.file.encoding == "xlsx")
      #expect(reading.file.delimiter == nil)
      #expect(reading.file.records == expected.file.records)
    }
    #expect(
      try read(ContainerWriter.gzip(bytes), name: "a.xlsx.gz").contents == expected.contents)
  }

  @Test func `faults name the row of the sheet, past breaks inside cells`() throws {
    let rows = [
      [], ["unit", "serial", "official", "marks", "ghi\nchú"],
      ["p-bo-de", "A-1", "cb-001", "L01", "một\nhai\nba"], [],
      ["p-x", "A-2", "cb-001", "L01"], ["p-bo-de", "A-3", "cb-001", "L01", "", "thừa"],
      ["p-bo-de", "A-4", "cb-001"],
    ]
    for pieces in Reading.Pieces.all {
      let reading = try read(WorkbookWriter(rows, .shared).bytes, pieces: pieces)
      #expect(
        reading.faults == ["W01 2 0 5 ghi\nchú", "R02 5 2 1 unit", "R07 6 3 0"])
      #expect(reading.file.skipped == ["blank-line": 2])
      #expect(reading.emitted == 4)
    }
  }

  @Test func `a cell that was turned into a date is refused as a mark`() throws {
    var workbook = WorkbookWriter(
      sheetData: """
        <row><c t="str"><v>unit</v></c><c t="str"><v>serial</v></c><c t="str"><v>official</v></c>\
        <c t="str"><v>L01</v></c></row><row><c t="str"><v>p-bo-de</v></c><c><v>1E+2</v></c>\
        <c t="str"><v>cb-001</v></c><c s="1"><v>1</v></c></row>
        """)
    workbook.styles = [0, 14]
    let reading = try read(workbook.bytes)
    #expect(reading.faults.contains("V03 2 1 4 L01"))
    #expect(reading.rejected == 1)
  }

  @Test func `sheets that are not read are named with their rows`() throws {
    func rows(_ count: Int) -> String {
      let row = "<row><c t=\"str\"><v>p-bo-de</v></c><c/></row><row><c/></row>"
      return "<sheetData>\(String(repeating: row, count: count))</sheetData>"
    }
    var workbook = WorkbookWriter([["unit", "serial", "official", "marks"]], .inline)
    workbook.add("Tổ 2", rows(3))
    workbook.add("Trống", "<sheetData><row><c t=\"str\"><v> </v></c></row></sheetData>")
    workbook.add("Danh mục", rows(2), state: "hidden")
    workbook.add("Hỏng", rows(4) + "</x>")
    let reading = try read(workbook.bytes)
    #expect(reading.file.skipped == ["other-sheet": 4])
    #expect(reading.faults == ["W09 0 0 0 Tổ 2", "W09 0 0 0 Hỏng"])
    #expect(reading.file.ledger.details.map(\.argument) == ["3", "4"])
    #expect(!reading.file.isRefused)
    var options = FileOptions()
    options.name = "a.xlsx"
    options.sheet = "Tổ 2"
    let second = try Reading(workbook.bytes, options: options)
    let names = second.file.ledger.details.filter { $0.code == .sheetNotRead }.map(\.heading)
    #expect(names == ["Phiếu", "Hỏng"])
  }

  @Test func `a sheet without anything in it is empty`() throws {
    #expect(try read(WorkbookWriter(sheetData: "").bytes).faults == ["X21 0 0 0"])
    #expect(
      try read(WorkbookWriter(sheetData: "<row r=\"3\"><c r=\"B3\" s=\"0\"/></row>").bytes).faults
        == ["X21 0 0 0"])
  }

  @Test func `a workbook under another name is named for what it is`() throws {
    let bytes = WorkbookWriter([["unit", "serial", "official", "marks"]], .inline).bytes
    for name in ["a.csv", "", "a.xlsx/b.csv"] {
      let reading = try read(bytes, name: name)
      #expect(reading.file.ledger.details == [Fault(.foreignFormat, argument: "Excel (.xlsx)")])
    }
  }

  private static let cell = "<row><c t=\"str\"><v>unit</v></c></row>"

  private static func workbook(_ change: (inout WorkbookWriter) -> Void) -> [UInt8] {
    var workbook = WorkbookWriter(sheetData: cell)
    change(&workbook)
    return workbook.bytes
  }

  private static let damaged: [(String, [UInt8], Fault)] = [
    (
      "DOCTYPE",
      workbook {
        $0.parts["xl/worksheets/sheet0.xml"] = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
      },
      Fault(.documentType)
    ),
    (
      "DOCTYPE in the texts", workbook { $0.parts["xl/sharedStrings.xml"] = "<!DOCTYPE a><sst/>" },
      Fault(.documentType)
    ),
    ("not well formed", workbook { $0.parts["xl/worksheets/sheet0.xml"] = "<a><b></a>" }, broken),
    ("cut off", workbook { $0.parts["xl/worksheets/sheet0.xml"] = "<a><row>" }, broken),
    ("not XML", workbook { $0.parts["xl/workbook.xml"] = "" }, broken),
    (
      "deep",
      workbook {
        $0.parts["xl/worksheets/sheet0.xml"] = String(repeating: "<a>", count: 100)
      }, broken
    ),
    ("rows backwards", rows("<row r=\"2\"/><row r=\"2\"/>"), broken),
    ("a row too far", rows("<row r=\"1048577\"/>"), broken),
    ("a row without number", rows("<row r=\"x\"/>"), broken),
    ("cells backwards", rows("<row><c r=\"B1\"/><c r=\"A1\"/></row>"), broken),
    ("a cell without column", rows("<row><c r=\"1\"/></row>"), broken),
    ("a column too far", rows("<row><c r=\"ZZZ1\"/></row>"), broken),
    ("a text that is missing", rows("<row><c t=\"s\"><v>0</v></c></row>"), broken),
    ("a text before the first", rows("<row><c t=\"s\"><v>-1</v></c></row>"), broken),
    (
      "a part above",
      ContainerWriter.zip([
        ContainerWriter.Entry("[Content_Types].xml", "<a/>"),
        ContainerWriter.Entry("xl/../../workbook.xml", "<a/>"),
      ]), Fault(.unsupportedContainer, argument: "unsafe-name")
    ),
    (
      "a text document",
      ContainerWriter.zip([
        ContainerWriter.Entry("[Content_Types].xml", "<a/>"),
        ContainerWriter.Entry("word/document.xml", "<a/>"),
      ]), Fault(.foreignFormat, argument: "ZIP")
    ),
    (
      "a bomb",
      workbook {
        $0.parts["xl/sharedStrings.xml"] =
          "<sst><si><t>" + String(repeating: "0", count: 8 << 20) + "</t></si></sst>"
      }, Fault(.unsupportedContainer, argument: "ratio")
    ),
    (
      "one long text in many cells",
      workbook {
        $0.shared = ["<t>" + String(repeating: "0", count: 30_000) + "</t>"]
        $0.sheets[0].xml =
          "<sheetData><row>"
          + String(repeating: "<c t=\"s\"><v>0</v></c>", count: 2000) + "</row></sheetData>"
      }, Fault(.unsupportedContainer, argument: "ratio")
    ),
  ]

  private static let broken = Fault(.unsupportedContainer, argument: "damaged")

  private static func rows(_ data: String) -> [UInt8] {
    workbook { $0.sheets[0].xml = "<sheetData>\(data)</sheetData>" }
  }

  @Test(arguments: damaged)
  func `a workbook that is not as it must be is refused`(
    name: String, bytes: [UInt8], fault: Fault
  ) throws {
    for pieces in [Reading.Pieces(), Reading.Pieces(bufferSize: 7, chunk: 1000)] {
      let reading = try read(bytes, pieces: pieces)
      #expect(reading.file.ledger.details == [fault], "\(name)")
      #expect(reading.emitted == 0)
    }
  }

  @Test func `a workbook cut anywhere is refused`() throws {
    let bytes = WorkbookWriter([["unit", "serial", "official", "marks"]], .shared).bytes
    for length in stride(from: 64, to: bytes.count - 1, by: 61) {
      #expect(try read(Array(bytes[..<length])).file.ledger.details == [Self.broken])
    }
  }

  @Test func `an encrypted workbook is named as one`() throws {
    let bytes =
      [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 512)
      + "EncryptedPackage".utf8.flatMap { [$0, 0] }
    #expect(
      try read(bytes).file.ledger.details
        == [Fault(.foreignFormat, argument: "Excel (.xlsx, password)")])
  }
}
