import BallotModel
import BallotReading
import Testing

/// A document type ends the reading before anything is declared, expanded or opened.
@Suite struct XMLAttackTests {
  private static let content = """
    <ballots xmlns="urn:kiemphieu:ballots:1" unit="p-bo-de"><ballot serial="A-1">
    <assessment official="cb-001"><comment>&e;</comment></assessment></ballot></ballots>
    """

  private static let attacks = [
    FileDefect("a document type", "<!DOCTYPE ballots>\n" + content, ["X05 1 0 18"]),
    FileDefect(
      "a document type on the net",
      "<!DOCTYPE ballots PUBLIC '-//x//x' 'http://127.0.0.1:9/x.dtd'>\n" + content, ["X05 1 0 62"]),
    FileDefect(
      "an external entity", "<!DOCTYPE b [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n" + content,
      ["X05 1 0 13"]),
    FileDefect(
      "a parameter entity",
      "<?xml version='1.0'?>\n<!DOCTYPE b [<!ENTITY % e SYSTEM 'http://127.0.0.1:9/'> %e;]>\n"
        + content,
      ["X05 2 0 13"]),
    FileDefect(
      "entities that grow without bound",
      "<!DOCTYPE b [<!ENTITY a 'aaaaaaaaaa'>"
        + (1...9).map {
          "<!ENTITY a\($0) '" + String(repeating: "&a\($0 == 1 ? "" : String($0 - 1));", count: 10)
            + "'>"
        }
        .joined() + "<!ENTITY e '&a9;'>]>\n" + content, ["X05 1 0 13"]),
  ]

  @Test(arguments: attacks)
  func `a document type is refused`(attack: FileDefect) throws { try attack.check() }

  @Test func `deep nesting ends the reading`() throws {
    let deep = String(repeating: "<a>", count: 100_000)
    let reading = try Reading("<ballots xmlns=\"urn:kiemphieu:ballots:1\">\(deep)".utf8)
    #expect(reading.file.ledger.counts == [.unexpectedElement: 1])
  }
}
