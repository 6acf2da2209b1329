import BallotModel
import BallotReading
import Testing

@Suite struct FileFormatTests {
  private static let heading = "unit,serial,official,marks\n"

  private static let foreign: [(bytes: [UInt8], name: String)] = [
    (Array("PK\u{3}\u{4}....word/document.xml".utf8), "ZIP"),
    (Array("PK\u{3}\u{4}....[Content_Types].xml".utf8), "Excel (.xlsx)"),
    (
      Array("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
      "OpenDocument (.ods)"
    ),
    (Array("PK\u{5}\u{6}".utf8), "ZIP"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "Excel 97 (.xls)"),
    (Array("%PDF-1.7".utf8), "PDF"),
    ([0x1F, 0x8B, 0x08], "gzip"),
    (Array("SQLite format 3\u{0}".utf8), "SQLite"),
    (Array("{\\rtf1}".utf8), "RTF"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "image"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "image"),
    (Array((heading + "p-bo-de,A\u{0},cb-001,L01\n").utf8), "binary"),
    // UTF-16 without its byte order mark.
    (heading.utf8.flatMap { [$0, 0] }, "binary"),
    ("<ballots/>".utf8.flatMap { [0, $0] }, "binary"),
  ]

  @Test(arguments: foreign)
  func `what is neither text nor XML is named and refused`(bytes: [UInt8], name: String) throws {
    for pieces in Reading.Pieces.all {
      let reading = try Reading(bytes, pieces: pieces)
      // Of what might be text, the first zero byte has a line.
      let line =
        name == "binary" ? bytes[..<(bytes.firstIndex(of: 0) ?? 0)].count { $0 == 10 } + 1 : 0
      #expect(reading.faults == ["X02 \(line) 0 0"])
      #expect(reading.file.ledger.details.map(\.argument) == [name])
      #expect(reading.emitted == 0)
    }
  }

  @Test(arguments: [
    ("event,node,start,end,x\na,b,c,d,e\n", "X25 1 0 0"),
    ("\n\nstart;END;Event; node\n", "X25 3 0 0"),
    ("event,node,start,marks\n", nil), ("<html><body/></html>", nil),
    (
      "<?xml version='1.0'?><!-- < --><h:html xmlns=\"http://www.w3.org/2002/xforms\"/>",
      "X25 0 0 0"
    ),
    ("<data xmlns=\"http://www.w3.org/2002/xforms\"/>", nil), ("<", nil),
  ])
  func `what survey tools hand over beside the answers is named`(text: String, fault: String?)
    throws
  {
    for pieces in Reading.Pieces.all {
      let reading = try Reading(text.utf8, pieces: pieces)
      #expect(reading.faults.filter { $0.hasPrefix("X25") } == [fault].compactMap(\.self))
      #expect(fault == nil || reading.file.ledger.counts == [.otherExport: 1])
      #expect(reading.file.isRefused && reading.emitted == 0)
    }
  }

  private static let empty = [
    FileDefect("nothing", "", ["X21 0 0 0"]),
    FileDefect("white space", " \r\n\t\n", ["X21 0 0 0"]),
    FileDefect("a byte order mark", bytes: [0xEF, 0xBB, 0xBF], ["X21 0 0 0"]),
    FileDefect("a byte order mark of UTF-16", bytes: [0xFF, 0xFE], ["X21 0 0 0"]),
    FileDefect("delimiters", ",,\n,,\n", ["X21 0 0 0"], skipped: ["blank-line": 2]),
    FileDefect("a declared delimiter", "sep=;\r\n", ["X21 0 0 0"]),
    FileDefect("a declared delimiter without a line end", "sep=|", ["X21 0 0 0"]),
  ]

  @Test(arguments: empty)
  func `a file without anything in it is refused`(defect: FileDefect) throws { try defect.check() }

  @Test func `a heading alone is a file without records`() throws {
    let reading = try Reading(Self.heading.utf8)
    #expect(reading.faults == [])
    #expect(reading.file.records == 0)
    #expect(reading.file.format == "csv-list")
  }

  @Test func `a file that cannot be opened or read is a fault of that file`() throws {
    #expect(throws: ReadingError(Fault(.unreadableFile))) {
      try FileSource(path: Fixture.path("no_such_file.csv"))
    }
    // A folder opens but does not read.
    let folder = try FileSource(path: Fixture.path("."))
    #expect(try Reading(from: folder).faults == ["X01 0 0 0"])
  }

  private static let text = [
    FileDefect(
      "bytes in the heading",
      bytes: Array("unit,serial,\"\n".utf8) + [0xFF] + Array("\",marks\n".utf8),
      ["X03 2 0 3"]),
    FileDefect(
      "bytes behind a quoted CR",
      bytes: Array((heading + "p-bo-de,\"A\rB\r\nC\n").utf8) + [0xC3, 0x28]
        + Array("\",cb-001,\n".utf8),
      ["X03 5 0 2 serial"]),
    FileDefect(
      "a surrogate in UTF-8",
      bytes: Array((heading + "p-bo-de,").utf8) + [0xED, 0xA0, 0x80] + Array(",cb-001,\n".utf8),
      ["X03 2 0 2 serial"]),
    FileDefect(
      "an overlong form",
      bytes: Array((heading + "p-bo-de,").utf8) + [0xC0, 0xAF] + Array(",cb-001,\n".utf8),
      ["X03 2 0 2 serial"]),
    FileDefect(
      "a character cut off by the end",
      bytes: Array((heading + "p-bo-de,A-1,cb-001,").utf8) + [0xE1, 0xBB],
      ["X03 2 0 4 marks"]),
    FileDefect(
      "UTF-16 with an odd number of bytes",
      bytes: [0xFE, 0xFF] + heading.utf8.flatMap { [0, $0] } + [0],
      ["X03 2 0 0"]),
    FileDefect(
      "UTF-16 with a second half alone",
      bytes: [0xFF, 0xFE] + "unit,serial,official,marks\r\r\n".utf8.flatMap { [$0, 0] } + [
        0x00, 0xDC,
      ],
      ["W10 2 0 0", "X03 3 0 0"], skipped: ["blank-line": 1]),
    FileDefect(
      "UTF-16 that ends in a first half",
      bytes: [0xFF, 0xFE] + heading.utf8.flatMap { [$0, 0] } + [0x00, 0xD8],
      ["X03 2 0 0"]),
    FileDefect("an encoding that there is not", heading, ["X19 0 0 0"]).with {
      $0.options.encoding = "klingon"
    },
    FileDefect("the encoding by its name", heading, []).with { $0.options.encoding = " UTF-8 " },
    FileDefect(
      "a document in an encoding that there is not",
      "<?xml version='1.0' encoding='x-tick'?>\n<ballots/>", ["X19 1 0 38"]),
  ]

  @Test(arguments: text)
  func `text that cannot be decoded refuses the file at its place`(defect: FileDefect) throws {
    try defect.check()
  }

  @Test func `characters beyond the first plane come through UTF-16`() throws {
    let plain = try Reading(
      "unit,serial,official,marks,comment\np-bo-de,\u{1F5F3},cb-001,,\u{20000}\n".utf8)
    for encoding in [Dress.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = Dress(encoding: encoding).encoded(
        "unit,serial,official,marks,comment\np-bo-de,\u{1F5F3},cb-001,,\u{20000}\n")
      for pieces in Reading.Pieces.all {
        #expect(try Reading(bytes, pieces: pieces).contents == plain.contents)
      }
    }
  }

  @Test func `a document may declare an encoding of its own`() throws {
    // "Đ" and "ê" are D0 and EA in Windows-1258.
    let bytes =
      Array(
        "<?xml version='1.0' encoding='windows-1258'?><ballots xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'><ballot serial='"
          .utf8)
      + [0xD0, 0xEA] + Array("'><assessment official='cb-001'/></ballot></ballots>".utf8)
    let reading = try Reading(bytes)
    #expect(reading.faults == [])
    #expect(
      reading.contents == [
        Content(WrittenRecord(serial: "Đê", official: "cb-001"), key: try Reading.key())
      ])
  }

  @Test func `an error of the source is reported behind what was read before it`() throws {
    let source = FailingSource(Array((Self.heading + "p-x,A-1,cb-001,L01\n").utf8))
    let reading = try Reading(from: source)
    #expect(reading.faults == ["R02 2 1 1 unit", "X01 3 0 0"])
  }
}
