import BallotModel
import BallotReading
import Testing

/// Places are physical lines, whatever lies before them.
@Suite struct LineNumberTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines inside quoted cells count`(newline: String) throws {
    // Heading on 1-3, records on 4-6 and 8, a blank line on 7.
    let text = [
      "unit,serial,official,marks,\"a", "b", "\"", "p-bo-de,A-1,cb-001,\"L01", "", "L02\",",
      "", "p-x,A-1,cb-001,,", "",
    ].joined(separator: newline)
    for pieces in Reading.Pieces.all {
      let reading = try Reading(text.utf8, pieces: pieces)
      #expect(reading.assessments.map(\.line) == [4, 8])
      #expect(reading.assessments.map(\.marks) == [0b11, 0])
      #expect(
        reading.file.ledger.details.filter { $0.code != .ignoredColumn }.map(\.place) == [
          "R02 8 2 1 unit"
        ])
      #expect(reading.file.skipped == ["blank-line": 1])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines of a document count`(newline: String) throws {
    let text = [
      "<ballots xmlns='urn:kiemphieu:ballots:1'", " unit='p-bo-de'>", "<!-- a", "b -->",
      "<ballot serial='A-1'>",
      "<assessment official='cb-001'><comment><![CDATA[x", "", "]]>", "</comment></assessment>",
      "<assessment official='cb-009'/>", "</ballot></ballots>",
    ].joined(separator: newline)
    for pieces in Reading.Pieces.all {
      let reading = try Reading(text.utf8, pieces: pieces)
      #expect(reading.assessments.map(\.line) == [6, 10])
      #expect(reading.faults == ["R05 10 2 0 official"])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are right beyond 65 535 in a table`(newline: String) throws {
    let good = "p-bo-de,A-1,cb-001,L01" + newline
    let text =
      "unit,serial,official,marks" + newline + String(repeating: good, count: 70_000)
      + "p-x,A-1,cb-001,\n"
    let reading = try Reading(text.utf8)
    #expect(reading.faults == ["R02 70002 70001 1 unit"])
    #expect(reading.emitted == 70_001)
    #expect(reading.rejected == 1)
    #expect(reading.file.records == 70_001)
    #expect(reading.assessments[69_999].line == 70_001)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are right beyond 65 535 in a document`(newline: String) throws {
    let good = "<ballot serial='A-1'><assessment official='cb-001'/></ballot>" + newline
    let text =
      "<ballots xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'>" + newline
      + String(repeating: good, count: 70_000)
      + "<ballot serial='A-1'><assessment official='cb-009'/></ballot>x<foo/></ballot></ballots>"
    let reading = try Reading(text.utf8)
    #expect(
      reading.faults == [
        "R05 70002 70001 0 official", "X10 70002 0 0", "X07 70002 0 67", "X04 70002 0 78",
      ])
    #expect(reading.emitted == 70_001)
    #expect(reading.assessments[69_999].line == 70_001)
  }

  @Test(arguments: [
    // How four lines end, and the first that ends otherwise than the one before it.
    (["\n", "\n", "\n", ""], nil), (["\r\n", "\r\n", "\r\n", "\r\n"], nil),
    (["\n", "\n", "\r\n", "\n"], 3), (["\r\n", "\n", "\n", "\n"], 2),
    (["\r", "\r", "\r", "\n"], 4), (["\r\n", "\r\n", "\r\n", ""], nil),
  ])
  func `lines that end in different ways are read, and said`(ends: [String], odd: Int?) throws {
    let lines = [
      "unit,serial,official,marks", "p-bo-de,A-1,cb-001,L01", "p-bo-de,A-2,cb-001,\"L01\n\r\nL02\"",
      "p-bo-de,A-3,cb-001,",
    ]
    let text = zip(lines, ends).map { $0 + $1 }.joined()
    // A line end inside quotes is none of the table's, but counts as one.
    let line = odd.map { $0 > 3 ? $0 + 2 : $0 == 3 ? 5 : $0 }
    for pieces in Reading.Pieces.all {
      let reading = try Reading(text.utf8, pieces: pieces)
      #expect(reading.faults == (line.map { ["W10 \($0) 0 0"] } ?? []))
      #expect(reading.assessments.map(\.marks) == [0b1, 0b11, 0])
    }
  }

  @Test func `an unclosed quote is found where its cell begins`() throws {
    let text = "unit,serial,official,marks\np-bo-de,\"A\n\n1\",cb-001,\"L01\n\np-bo-de,A,cb-001,\n"
    for pieces in Reading.Pieces.all {
      #expect(try Reading(text.utf8, pieces: pieces).faults == ["X15 4 0 4 marks"])
    }
  }
}
