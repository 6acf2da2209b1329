import BallotModel
import BallotReading
import Testing

@Suite struct CSVHeadingDefectTests {
  private static let row = "\np-bo-de,A-1,cb-001,x\n"

  private static let defects = [
    FileDefect(
      "no column of content", "unit,serial,official\np-bo-de,A-1,cb-001\n", ["X12 1 0 0"]),
    FileDefect(
      "every column missing at once", "name,note\na,b\n", Array(repeating: "X12 1 0 0", count: 4)),
    FileDefect("no unit", "serial,official,L01\nA-1,cb-001,x\n", ["X12 1 0 0"]),
    FileDefect("no official", "unit,serial,marks\np-bo-de,A-1,L01\n", ["X12 1 0 0"]),
    FileDefect(
      "no serial where the round has them", "unit,official,L01\np-bo-de,cb-001,x\n", ["X12 1 0 0"]),
    FileDefect(
      "no serial in the long shape", "unit,official,indicator\np-bo-de,cb-001,L01\n", ["X12 1 0 0"]),
    FileDefect(
      "no serial in the long shape of a round without serials",
      "unit,official,indicator\np-bo-de,cb-001,L01\n", ["X22 1 0 0"]
    ).with { $0.serials = .none },
    FileDefect(
      "a heading twice", "unit,serial,official,L01,Serial\np-bo-de,A-1,cb-001,x,A-1\n",
      ["X13 1 0 5 Serial"]),
    FileDefect(
      "an indicator twice", "unit,serial,official,L01,l01\np-bo-de,A-1,cb-001,x,x\n",
      ["X13 1 0 5 l01"]),
    FileDefect(
      "an indicator and its alias", "unit,serial,official,Quan liêu,L01\np-bo-de,A-1,cb-001,x,x\n",
      ["X13 1 0 5 L01"]),
    FileDefect(
      "three times and a missing column", "unit,official,L01,L01,L01\np-bo-de,cb-001,x,x,x\n",
      ["X13 1 0 4 L01", "X13 1 0 5 L01", "X12 1 0 0"]),
    FileDefect(
      "wide and list", "unit,serial,official,L01,marks\np-bo-de,A-1,cb-001,x,L01\n", ["X14 1 0 0"]),
    FileDefect(
      "wide, list and long", "unit,serial,official,L01,marks,indicator\n,,,,,\n", ["X14 1 0 0"]),
    FileDefect("two delimiters as often", "unit,serial;official,L01;L02\n", ["X14 1 0 0"]),
    FileDefect(
      "no delimiter at all", "unit serial official L01\np-bo-de A-1 cb-001 x\n",
      Array(repeating: "X12 1 0 0", count: 4)),
    FileDefect(
      "a heading below blank lines and a declared delimiter",
      "sep=;\n\n ; \nunit;serial;official;L01;L01\n", ["X13 4 0 5 L01"], skipped: ["blank-line": 2]),
    FileDefect(
      "a heading of several lines", "unit,serial,official,\"L01\n\nx\",marks,marks\n",
      ["X13 1 0 6 marks"]),
    FileDefect(
      "columns that are not used",
      "unit,serial,official,L01,L02,L03,L04,L05,C01,C02,C03,E-mail,,ward,City,Tên\u{A0}\n"
        + "p-bo-de,A-1,cb-001,x,,,,,,,,a@b.c,,w1,hn,\n",
      ["W01 1 0 12 E-mail", "W01 1 0 13", "W01 1 0 16 Tên"], records: 1),
    FileDefect(
      "an ignored heading twice costs nothing",
      "unit,serial,official,marks,x,x" + "\np-bo-de,A-1,cb-001,,,\n",
      ["W01 1 0 5 x", "W01 1 0 6 x"], records: 1),
    FileDefect(
      "columns of two codebooks, neither whole",
      "unit,serial,official,C01,L01" + "\np-bo-de,A-1,cb-001,,x\n",
      ["W02 1 0 0 lb", "W02 1 0 0 cv"], records: 1),
    FileDefect(
      "columns of one codebook", "unit,serial,official,C01,C02,C03\np-bo-de,A-1,cb-001,,,\n",
      [], records: 1),
  ]

  @Test(arguments: defects)
  func `a heading's faults are all found`(defect: FileDefect) throws { try defect.check() }

  @Test(arguments: [
    // The headings behind unit, serial and official, with what each is asked about. L01…L05 and
    // C01…C03 are the codes.
    ("L1,L02,L03,L04,L05", ["L1": "L01"]),
    ("L 01,L02,L03,L04,L05", ["L 01": "L01"]),
    ("L01,L02,LO3,L04,L05,c3", ["LO3": "L03", "c3": "C03"]),
    // It has its column already.
    ("L01,L1,L02,L03,L04,L05", ["L1": ""]),
    // Near to none, or to several.
    ("L01,L02,L03,L04,L05,L0,ghi chú", ["L0": "", "ghi chú": ""]),
  ])
  func `a heading that is nearly a code is asked about and not read`(
    _ columns: String, _ asked: [String: String]
  ) throws {
    let cells = columns.split(separator: ",").map { _ in "x" }.joined(separator: ",")
    let reading = try Reading(
      "unit,serial,official,\(columns)\np-bo-de,A-1,cb-001,\(cells)\n".utf8)
    let ignored = reading.file.ledger.details.filter { $0.code == .ignoredColumn }
    #expect(Dictionary(uniqueKeysWithValues: ignored.map { ($0.heading, $0.proposal) }) == asked)
    let read = columns.split(separator: ",").filter { asked[String($0)] == nil }
    #expect(reading.assessments.map { $0.marks.nonzeroBitCount } == [read.count])
  }

  @Test func `headings that are all nearly codes are asked about by the first`() throws {
    let reading = try Reading(
      "unit,serial,official,STT,L1,L2,L3\np-bo-de,A-1,cb-001,,x,,\n".utf8)
    #expect(reading.faults == ["X12 1 0 5 L1"])
    #expect(reading.file.ledger.details.map(\.proposal) == ["L01"])
  }

  @Test func `what is missing and what is ambiguous is named`() throws {
    func arguments(_ text: String) throws -> [String] {
      try Reading(text.utf8).file.ledger.details.map(\.argument)
    }
    #expect(
      try arguments("a,b\n") == ["marks / indicator / L01…", "unit", "official", "serial"])
    #expect(try arguments("unit,serial,official,L01,indicator,marks\n") == ["wide, list, long"])
    #expect(try arguments("unit,serial,official,L02,C01,C02,C03,L05\n") == ["3"])
  }

  @Test func `case, order and surrounding space of headings do not matter`() throws {
    let plain = try Reading("unit,serial,official,L01,L02,none\np-bo-de,A-1,cb-001,x,,\n".utf8)
    let dressed = try Reading(
      "\u{A0}None , l02,\" OFFICIAL\",QUAN LIE\u{302}U,Unit,\u{FEFF}SERIAL\n,,cb-001,x,p-bo-de,A-1\n"
        .utf8)
    #expect(dressed.contents == plain.contents)
    #expect(dressed.assessments.map(\.marks) == [1])
  }

  @Test func `fixed values stand for columns that the file does not have`() throws {
    var options = FileOptions()
    options.constants = ["unit": "Phường Bồ Đề", "official": "cb-002", "round": "R1"]
    let reading = try Reading("serial,marks\nA-1,L02\n".utf8, options: options)
    let whole = try Reading("unit,serial,official,marks\np-bo-de,A-1,cb-002,L02\n".utf8)
    #expect(reading.contents == whole.contents)
    #expect(reading.faults == [])
    options.constants["round"] = "r2"
    #expect(
      try Reading("serial,marks\nA-1,L02\n".utf8, options: options).faults == ["R08 2 1 0 round"])
  }

  @Test func `a code that contains a delimiter does not mislead the search for it`() throws {
    let reading = try Reading("\"unit\";\"serial\";\"official\";\"marks\";\"a,b,c,d,e\"\n".utf8)
    #expect(reading.file.delimiter == ";")
    #expect(reading.file.ignoredColumns == ["a,b,c,d,e"])
  }
}
