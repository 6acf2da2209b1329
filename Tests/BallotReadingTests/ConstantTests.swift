import BallotModel
import BallotReading
import Testing

/// Constants of round.yaml stand in wherever a file says nothing.
@Suite struct ConstantTests {
  private static let namespace = "xmlns='urn:kiemphieu:ballots:1'"

  /// What the file says with `constants`, and what it says that names everything itself.
  private func expectSame(
    _ text: String, _ constants: [String: String], _ full: String, rejected: Int = 0
  ) throws {
    var options = FileOptions()
    options.constants = constants
    let found = try Reading(text.utf8, options: options)
    let expected = try Reading(full.utf8)
    #expect(found.contents == expected.contents)
    #expect(found.faults == expected.faults)
    #expect(found.rejected == rejected)
    #expect(!found.assessments.isEmpty)
  }

  @Test(arguments: [
    "<ballots NS><ballot serial='A-1'>", "<ballots NS unit=' '><ballot serial='A-1'>",
    "<ballots NS><ballot serial='A-1' unit=''>",
    "<ballots NS unit='p-đức'><ballot serial='A-1' unit='p-bo-de'>",
  ])
  func `a document without a unit gets the constant one`(_ head: String) throws {
    let tail =
      "<assessment official='cb-001'><mark indicator='L01'/></assessment></ballot></ballots>"
    try expectSame(
      head.replacing("NS", with: Self.namespace) + tail, ["unit": "p-bo-de"],
      "<ballots \(Self.namespace) unit='p-bo-de'><ballot serial='A-1'>" + tail)
  }

  @Test func `a ballot's own unit wins`() throws {
    let text = """
      <ballots \(Self.namespace)><ballot serial='A-1' unit='p-đức'><assessment official='cb-004'/>\
      </ballot></ballots>
      """
    try expectSame(text, ["unit": "p-bo-de"], text)
  }

  @Test(arguments: ["<assessment>", "<assessment official=' '>"])
  func `an assessment without an official gets the constant one`(_ start: String) throws {
    let head = "<ballots \(Self.namespace) unit='p-bo-de'><ballot serial='A-1'>"
    let tail = "<none/></assessment></ballot></ballots>"
    try expectSame(
      head + start + tail, ["official": "cb-002"], head + "<assessment official='cb-002'>" + tail)
  }

  @Test(arguments: ["other", "r1", ""])
  func `a document without a round gets the constant one`(_ name: String) throws {
    let tail =
      "unit='p-bo-de'><ballot serial='A-1'><assessment official='cb-001'/></ballot></ballots>"
    try expectSame(
      "<ballots \(Self.namespace) \(tail)", ["round": name],
      "<ballots \(Self.namespace) round='\(name)' \(tail)", rejected: name == "other" ? 1 : 0)
  }

  @Test(arguments: [
    "unit,serial,official,marks\n,A-1,,L01\np-đức,A-2,cb-004,L02\n \u{A0},A-3, ,none\n",
    "official,serial,marks,unit\n,A-1,L01,\ncb-004,A-2,L02,p-đức\n,A-3,none,\n",
  ])
  func `rows of a table whose cell is empty get the constant`(_ text: String) throws {
    var options = FileOptions()
    options.constants = ["unit": "p-bo-de", "official": "cb-001"]
    let found = try Reading(text.utf8, options: options)
    let expected = try Reading(
      """
      unit,serial,official,marks
      p-bo-de,A-1,cb-001,L01
      p-đức,A-2,cb-004,L02
      p-bo-de,A-3,cb-001,none

      """.utf8)
    #expect(found.contents == expected.contents)
    #expect(found.faults.isEmpty)
  }

  @Test func `rows of the long shape get the constant too`() throws {
    var options = FileOptions()
    options.constants = ["unit": "p-bo-de"]
    let found = try Reading(
      "unit,serial,official,indicator\n,A-1,cb-001,L01\n,A-1,cb-001,L02\n".utf8, options: options)
    let expected = try Reading(
      "unit,serial,official,indicator\np-bo-de,A-1,cb-001,L01\np-bo-de,A-1,cb-001,L02\n".utf8)
    #expect(found.contents == expected.contents)
    #expect(found.rejected == 0)
  }

  @Test func `without a constant nothing stands in`() throws {
    let table = try Reading("unit,serial,official,marks\n,A-1,cb-001,L01\n".utf8)
    #expect(table.faults == ["R01 2 1 1 unit"])
    let document = try Reading(
      "<ballots \(Self.namespace)><ballot serial='A-1'><assessment/></ballot></ballots>".utf8)
    #expect(document.file.ledger.counts == [.missingUnit: 1, .missingAttribute: 1])
  }
}
