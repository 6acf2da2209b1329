import BallotModel
import BallotReading
import Testing

@Suite struct CSVRowDefectTests {
  private static let wide =
    "unit,serial,official,L01,L02,L03,L04,L05,C01,C02,C03,none,status,round\n"
  private static let list = "unit,serial,official,marks,none,status,round\n"
  private static let long = "unit,serial,official,indicator,none,status,round,comment\n"

  private static let attribution = [
    FileDefect(
      "no unit", wide + ",A-1,cb-001,x,,,,,,,,,,\n", ["R01 2 1 1 unit"], records: 1, rejected: 1),
    FileDefect(
      "a unit of white space", wide + " \u{A0},A-1,cb-001,x,,,,,,,,,,\n", ["R01 2 1 1 unit"],
      records: 1, rejected: 1),
    FileDefect(
      "an unknown unit", wide + "p-x,A-1,cb-001,,,,,,,,,,,\n", ["R02 2 1 1 unit"], records: 1,
      rejected: 1),
    FileDefect(
      "an area that is not a unit", wide + "w1,A-1,cb-001,,,,,,,,,,,\n", ["R02 2 1 1 unit"],
      records: 1,
      rejected: 1),
    FileDefect(
      "no serial", wide + "p-bo-de,,cb-001,,,,,,,,,,,\n", ["R03 2 1 2 serial"], records: 1,
      rejected: 1),
    FileDefect(
      "no official", wide + "p-bo-de,A-1,,,,,,,,,,,,\n", ["R04 2 1 3 official"], records: 1,
      rejected: 1),
    FileDefect(
      "an unknown official", wide + "p-bo-de,A-1,cb-009,,,,,,,,,,,\n", ["R05 2 1 3 official"],
      records: 1,
      rejected: 1),
    FileDefect(
      "an official of another unit", wide + "p-bo-de,A-1,cb-004,,,,,,,,,,,\n",
      ["R06 2 1 3 official"],
      records: 1, rejected: 1),
    FileDefect(
      "an official of another unit where that is allowed", wide + "p-bo-de,A-1,cb-004,,,,,,,,,,,\n",
      [],
      records: 1
    ).with { $0.crossUnit = .allow },
    FileDefect(
      "a cell too few", wide + "p-bo-de,A-1,cb-001,,,,,,,,,,\n", ["R07 2 1 0"], records: 1,
      rejected: 1),
    FileDefect(
      "a cell too many", wide + "p-bo-de,A-1,cb-001,,,,,,,,,,,,\n", ["R07 2 1 0"], records: 1,
      rejected: 1),
    FileDefect(
      "another round", wide + "p-bo-de,A-1,cb-001,,,,,,,,,,,r2\n", ["R08 2 1 14 round"], records: 1,
      rejected: 1),
    FileDefect(
      "the round in capitals", wide + "p-bo-de,A-1,cb-001,,,,,,,,,,, R1 \n", [], records: 1),
    FileDefect(
      "text behind a closing quote", wide + "p-bo-de,\"A\"-1,cb-001,,,,,,,,,,,\n",
      ["R09 2 1 2 serial"],
      records: 1, rejected: 1),
    FileDefect(
      "a quote inside a cell is no fault", wide + "p-bo-de,A\"1,cb-001,,,,,,,,,,,\n", [], records: 1
    ),
    FileDefect(
      "everything wrong in one row",
      wide + ",,cb-001,maybe,,,,,x,,,?,lost,r2\n",
      [
        "R01 2 1 1 unit", "R03 2 1 2 serial", "V04 2 1 13 status", "R08 2 1 14 round",
        "V03 2 1 4 L01", "V02 2 1 9 C01", "V03 2 1 12 none",
      ], records: 1, rejected: 1),
    FileDefect(
      "rows between good ones",
      wide
        + "p-bo-de,A-1,cb-001,,,,,,,,,,,\np-x,A-1,cb-001,,,,,,,,,,,\np-bo-de,A-1,cb-002,,,,,,,,,,,\n",
      ["R02 3 2 1 unit"], records: 3, rejected: 1),
    FileDefect(
      "blank lines",
      wide + "\n,,,,,,,,,,,,,\n \u{A0} , ,,,,,,,,,,,,\n\"\"\np-bo-de,A-1,cb-001,,,,,,,,,,,\n\n",
      [], records: 1, skipped: ["blank-line": 5]),
    FileDefect(
      "a round without serials",
      "unit,official,L01,L02,L03,L04,L05\np-bo-de,cb-001,x,,,,\np-bo-de,cb-001,x,,,,\n,cb-001,,,,,\n",
      ["R01 4 3 1 unit"], records: 3, rejected: 1
    ).with { $0.serials = .none },
  ]

  private static let values = [
    FileDefect(
      "a cell that is neither", wide + "p-bo-de,A-1,cb-001,?,,,,,,,,,,\n", ["V03 2 1 4 L01"],
      records: 1, rejected: 1),
    FileDefect(
      "a mark of another codebook", wide + "p-bo-de,A-1,cb-003,x,,,,,x,,,,,\n", ["V02 2 1 4 L01"],
      records: 1,
      rejected: 1),
    FileDefect(
      "an unknown status", wide + "p-bo-de,A-1,cb-001,,,,,,,,,,bad,\n", ["V04 2 1 13 status"],
      records: 1, rejected: 1),
    FileDefect(
      "a list with an unknown code", list + "p-bo-de,A-1,cb-001,L01;L09,,,\n", ["V01 2 1 4 marks"],
      records: 1, rejected: 1),
    FileDefect(
      "a list with three faults", list + "p-bo-de,A-1,cb-001,L0 | C01 ;; none;X,maybe,,\n",
      ["V01 2 1 4 marks", "V02 2 1 4 marks", "V01 2 1 4 marks", "V03 2 1 5 none"], records: 1,
      rejected: 1),
    FileDefect(
      "a long row with an unknown code", long + "p-bo-de,A-1,cb-001,L09,,,,\n",
      ["V01 2 1 4 indicator"], records: 1, rejected: 1),
    FileDefect(
      "a long row of another codebook", long + "p-bo-de,A-1,cb-001,C01,,,,\n",
      ["V02 2 1 4 indicator"], records: 1, rejected: 1),
    FileDefect(
      "long rows of one assessment, the middle one bad",
      long + "p-bo-de,A-1,cb-001,L01,,,,\np-bo-de,A-1,cb-001,L09,,,,\np-bo-de,A-1,cb-001,L02,,,,\n",
      ["V01 3 2 4 indicator"], records: 1, rejected: 1),
    FileDefect(
      "long rows of an unknown official are one record",
      long + "p-bo-de,A-1,cb-009,L01,,,,\np-bo-de,A-1,cb-009,L09,,,,\n", ["R05 2 1 3 official"],
      records: 1,
      rejected: 1),
    FileDefect(
      "long rows without a serial stand alone",
      long + "p-bo-de,,cb-001,L01,,,,\np-bo-de,,cb-001,L02,,,,\n",
      ["R03 2 1 2 serial", "R03 3 2 2 serial"], records: 2, rejected: 2),
    FileDefect(
      "everything wrong in a long row", long + "p-x,A-1,cb-001,L09,?,lost,r2,\n",
      [
        "R02 2 1 1 unit", "V04 2 1 6 status", "R08 2 1 7 round", "V03 2 1 5 none",
        "V01 2 1 4 indicator",
      ],
      records: 1, rejected: 1),
    FileDefect(
      "a long row cut short", long + "p-bo-de,A-1,cb-001\n", ["R07 2 1 0"], records: 1, rejected: 1),
    FileDefect(
      "a spoiled ballot of an unknown unit", list + "p-x,A-1,,,,spoiled,\n", ["R02 2 1 1 unit"],
      records: 1,
      rejected: 1),
    FileDefect(
      "a spoiled ballot of another round", list + "p-bo-de,A-1,,,,spoiled,r2\n",
      ["R08 2 1 7 round"], records: 1,
      rejected: 1),
  ]

  @Test(arguments: attribution)
  func `a record that cannot be attributed is rejected`(defect: FileDefect) throws {
    try defect.check()
  }

  @Test(arguments: values)
  func `a record that cannot be read is rejected`(defect: FileDefect) throws { try defect.check() }

  @Test func `a near miss is proposed and not applied`() throws {
    let text =
      Self.list
      + "p-bode,A-1,cb-0O1,L01,,,\np-bo-de,A-1,cb-01,,,,\np-bo-de,A-1,cb-001,C1;L0l;M77,,,\n"
    let details = try Reading(text.utf8).file.ledger.details
    // cb-0O1 and L0l look like cb-001 and L01, cb-01 lacks a zero; C1 is near to no code of the book.
    #expect(details.map(\.code.rawValue) == ["R02", "R05", "R05", "V01", "V01", "V01"])
    #expect(details.map(\.proposal) == ["p-bo-de", "cb-001", "cb-001", "", "L01", ""])
    #expect(FaultCatalogue.message(details[0], .en) == "The round has no such unit. Is it p-bo-de?")
    #expect(FaultCatalogue.message(details[1], .vi).hasSuffix(". Có phải cb-001?"))
  }

  @Test(arguments: [
    // What is written, and which of L01…L05 is meant.
    ("L1", "L01"), ("L005", "L05"), ("l3", "L03"), ("LO4", "L04"), ("IO4", "L04"), ("lO4", "L04"),
    ("1O4", "L04"), ("104", "L04"), ("L0I", "L01"), ("Lo02", "L02"), ("LL04", "L04"),
    ("0L4", "L04"), ("L0", ""), ("L09", ""), ("L00", ""), ("L12", "L02"), ("L21", "L01"),
    ("X9", ""), ("4", ""),
    ("LO", ""),
  ])
  func `the nearest code is proposed if it is the only one`(
    _ written: String, _ meant: String
  ) throws {
    let reading = try Reading((Self.list + "p-bo-de,A-1,cb-001,\(written),,,\n").utf8)
    #expect(reading.file.ledger.details.map(\.proposal) == [meant])
    #expect(reading.rejected == 1, "never applied")
  }

  @Test(arguments: [
    ("unit,serial,oficial,marks\n", ["X12 1 0 3 oficial"], ["oficial"]),
    ("Units,serial,official,marks\n", ["X12 1 0 1 Units"], ["Units"]),
    (
      "unit,seria1,official,marsk\n", ["X12 1 0 4 marsk", "X12 1 0 2 seria1"], ["marsk", "seria1"]
    ),
    ("nit,unti,serial,official,marks\n", ["X12 1 0 0"], [""]),
    ("unit,serial,name,marks\n", ["X12 1 0 0"], [""]),
  ])
  func `a misspelt heading is asked about where its column is missed`(
    _ heading: String, _ faults: [String], _ asked: [String]
  ) throws {
    let reading = try Reading((heading + "p-bo-de,A-1,cb-001,L01\n").utf8)
    #expect(reading.faults == faults)
    #expect(reading.file.ledger.details.map(\.proposal) == asked)
    for (fault, name) in zip(reading.file.ledger.details, asked) where !name.isEmpty {
      #expect(FaultCatalogue.message(fault, .en).hasSuffix(". Is it \(name)?"))
    }
  }

  @Test(arguments: [
    Reading.Pieces(), Reading.Pieces(bufferSize: 7), Reading.Pieces(bufferSize: 64),
  ])
  func `a zero byte refuses the file with its line, however far down`(
    _ pieces: Reading.Pieces
  ) throws {
    let rows = String(repeating: "p-bo-de,A-1,cb-001,L01,,,\r\n", count: 4_000)
    for (text, faults) in [
      (Self.list + "p-bo-de,A-1,cb-001,L01,,,\np-bo-de,A\0,cb-001,L01,,,\n", ["X02 3 0 0"]),
      // The heading ends in LF.
      (Self.list + rows + "p-bo-de,A-1,cb-001,L01,,,a\0b\n", ["W10 2 0 0", "X02 4002 0 0"]),
    ] {
      let reading = try Reading(text.utf8, pieces: pieces)
      #expect(reading.faults == faults)
      #expect(reading.file.isRefused)
    }
  }

  @Test func `a quote that is never closed is said with its heading`() throws {
    let reading = try Reading(
      (Self.list + "p-bo-de,A-1,cb-001,L01,,,\np-bo-de,A-1,cb-001,\"L01,,,\n").utf8)
    #expect(reading.faults == ["X15 3 0 4 marks"])
  }
}
