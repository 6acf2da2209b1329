import BallotModel
import BallotReading
import Testing

/// What cells and codes may be written as.
@Suite struct CellValueTests {
  /// The only assessment of one row of the list shape.
  private func row(
    unit: String = "p-bo-de", official: String = "cb-001", marks: String = "", none: String = "",
    status: String = ""
  ) throws -> Assessment {
    let text =
      "unit;serial;official;marks;none;status\n"
      + [unit, "A-1", official, "\"\(marks)\"", none, status].joined(separator: ";")
    let assessments = try Reading(text.utf8).assessments
    try #require(assessments.count == 1)
    return assessments[0]
  }

  @Test(arguments: [
    "1", "x", "X", "✓", "✔", "y", "Y", "yes", "YES", "true", "TRUE", "có", "Có", "CÓ", "co\u{301}",
    "đúng", "ĐÚNG", " x\u{A0}",
  ])
  func `a cell may say yes`(cell: String) throws {
    let reading = try Reading("unit,serial,official,L02\np-bo-de,A-1,cb-001,\(cell)\n".utf8)
    #expect(reading.assessments.map(\.marks) == [0b10])
  }

  @Test(arguments: [
    "", "0", "n", "N", "no", "NO", "false", "FALSE", "không", "Không", "kho\u{302}ng", "sai", " ",
    "\u{A0}",
  ])
  func `a cell may say no`(cell: String) throws {
    let reading = try Reading("unit,serial,official,L02\np-bo-de,A-1,cb-001,\(cell)\n".utf8)
    #expect(reading.assessments.map(\.kind) == [.blank])
  }

  @Test(arguments: ["2", "-", "xx", "11", "co", "✗", "l02", "yes no", "none", "?"])
  func `a cell that says neither is a fault`(cell: String) throws {
    let reading = try Reading("unit,serial,official,L02\np-bo-de,A-1,cb-001,\(cell)\n".utf8)
    #expect(reading.faults == ["W02 1 0 0 lb", "V03 2 1 4 L02"])
    #expect(reading.rejected == 1)
  }

  @Test(arguments: [
    "L01;L05", "L05|L01", "L01 L05", " L01\u{A0}L05 ", "l01;;l05;", "L01\tL05\nL01",
  ])
  func `codes of a list may be divided in many ways`(marks: String) throws {
    #expect(try row(marks: marks).marks == 0b10001)
  }

  @Test(arguments: ["none", "None", " NONE ", "none;none"])
  func `a list may say none`(marks: String) throws {
    #expect(try row(marks: marks).kind == .none)
  }

  @Test func `none may have its own column in every table`() throws {
    #expect(try row(none: "x").kind == .none)
    #expect(try row(marks: "L01", none: "x").kind == .contradictory)
    #expect(try row(marks: "none", none: "0").kind == .none)
    let long =
      "unit,serial,official,indicator,none\np-bo-de,A-1,cb-001,,có\np-bo-de,A-1,cb-002,L01,0\n"
    #expect(try Reading(long.utf8).assessments.map(\.kind) == [.none, .marked])
  }

  @Test(arguments: ["p-đức", "P-ĐỨC", " p-đức\u{A0}", "p-đu\u{31B}\u{301}c", "P-ĐU\u{31B}\u{301}C"])
  func `a unit's code is matched trimmed, composed and without case`(unit: String) throws {
    #expect(try row(unit: unit, official: "cb-004").unit == 2)
  }

  @Test(arguments: [
    "phường bồ đề", "PHƯỜNG BỒ ĐỀ", "phu\u{31B}o\u{31B}\u{300}ng bo\u{302}\u{300} đe\u{302}\u{300}",
  ])
  func `an alias is matched as a code is`(unit: String) throws {
    #expect(try row(unit: unit, official: " CÁN BỘ 001 ").unit == 3)
    #expect(try row(unit: unit, official: " CÁN BỘ 001 ").official == 0)
  }

  @Test(arguments: ["phường  bồ đề", "pbode", "hn", "L01"])
  func `nothing else is taken for a code`(unit: String) throws {
    #expect(try row(unit: unit).kind == .rejected)
  }

  @Test func `a status may be spoiled, valid or empty`() throws {
    #expect(try row(marks: "L01", status: " Spoiled").kind == .spoiled)
    #expect(try row(marks: "L01", status: "VALID ").kind == .marked)
    #expect(try row(marks: "L01", status: "\u{A0}").kind == .marked)
    #expect(try row(official: "", status: "spoiled").kind == .spoiled)
    #expect(try row(official: "", status: "spoiled").official == Assessment.noOfficial)
  }

  @Test func `the serial is trimmed and composed, and its case kept`() throws {
    let serials = ["Số-1", " Số-1\u{A0}", "So\u{302}\u{301}-1", "số-1", "Số-1 1"]
    let text =
      "unit,serial,official,marks\n"
      + serials.map { "p-bo-de,\($0),cb-001,\n" }.joined()
    let ballots = try Reading(text.utf8).assessments.map(\.ballot)
    #expect(ballots[0] == ballots[1])
    #expect(ballots[0] == ballots[2])
    #expect(Set(ballots).count == 3)
  }

  @Test func `an ampersand in a serial of a document is that of a table`() throws {
    let document = try Reading(
      """
      <ballots xmlns="urn:kiemphieu:ballots:1" unit="p-bo-de"><ballot serial="A&amp;B&#38;C">
      <assessment official="cb-001"/></ballot></ballots>
      """.utf8)
    let table = try Reading("unit,serial,official,marks\np-bo-de,A&B&C,cb-001,\n".utf8)
    #expect(document.assessments.map(\.ballot) == table.assessments.map(\.ballot))
    #expect(document.faults == [])
  }

  @Test func `without serials each record of each file is a ballot of its own`() throws {
    let round = RoundSample.round(serials: .none)
    func ballots(_ text: String, digest: [UInt8]) throws -> [UInt64] {
      var options = FileOptions()
      options.digest = digest
      return try Reading(text.utf8, round: round, options: options).assessments.map(\.ballot)
    }
    let table = "unit,official,marks\np-bo-de,cb-001,L01\np-bo-de,cb-001,L01\n"
    let document =
      "<ballots xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'><ballot>"
      + "<assessment official='cb-001'/><assessment official='cb-002'/></ballot></ballots>"
    let first = try ballots(table, digest: [1])
    #expect(first == (try ballots(table, digest: [1])))
    let all = try first + ballots(table, digest: [2]) + ballots(document, digest: [3])
    #expect(Set(all).count == 6)
  }

  @Test func `line ends inside a comment do not make another comment`() throws {
    let texts = ["a\nb", "a\r\nb", "a\rb", " a\r\nb\r\n"]
    let table =
      "unit,serial,official,marks,comment\n"
      + texts.map { "p-bo-de,A-1,cb-001,,\"\($0)\"\n" }.joined()
    let comments = try Reading(table.utf8).assessments.map(\.comment)
    #expect(Set(comments).count == 1)
    #expect(comments.count == 4)
    #expect(comments.first != 0)
  }
}
