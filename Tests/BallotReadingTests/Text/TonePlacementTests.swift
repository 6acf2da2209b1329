import BallotModel
import BallotReading
import Testing

@Suite struct TonePlacementTests {
  @Test(
    arguments: [
      ("hoà", "hòa"), ("hoá", "hóa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("tuỳ", "tùy"),
      ("yên hoà", "yên hòa"), ("hoà lạc", "hòa lạc"), ("ứng hoà", "ứng hòa"), ("hoà-xá", "hòa-xá"),
      ("loà xoà", "lòa xòa"), ("uỷ ban", "ủy ban"),
    ])
  func `the newer place folds to the older`(newer: String, older: String) {
    #expect(TonePlacement.folded(newer) == older)
    #expect(TonePlacement.folded(older) == older)
  }

  @Test(
    arguments: [
      "quý", "quỳ", "già", "giá", "hoàn", "thuận", "khuỷu", "ngoèo", "hoài", "toán", "huỳnh", "lý",
      "đà", "oa", "cb-001", "", "quà", "xoáy",
    ])
  func `what has one spelling stays`(text: String) {
    #expect(TonePlacement.folded(text) == text)
  }

  @Test func `a code, alias or heading is found in either spelling`() throws {
    var round = RoundSample.round()
    round.areas[3].code = "p-hòa"
    round.aliases = [Alias(kind: .official, written: "Nguyễn Thuỷ", code: "cb-001")]
    let text = "unit,serial,official,marks\np-hoà,A-1,nguyễn thủy,L01\nP-HOÀ,A-2,cb-001,L02\n"
    let reading = try Reading(text.utf8, round: round)
    #expect(reading.faults == [])
    #expect(reading.assessments.map(\.unit) == [3, 3])
    #expect(reading.assessments.map(\.official) == [0, 0])
  }

  @Test func `codes that differ by the place of a tone alone are never taken for each other`()
    throws
  {
    var round = RoundSample.round(crossUnit: .allow)
    round.areas[2].code = "p-hòa"
    round.areas[3].code = "p-hoà"
    let text = """
      unit,serial,official,marks
      p-hòa,A-1,cb-001,L01
      p-hoà,A-1,cb-001,L01
      P-HOÀ,A-2,cb-001,L01

      """
    let reading = try Reading(text.utf8, round: round)
    #expect(reading.faults == [])
    #expect(reading.assessments.map(\.unit) == [2, 3, 3])
  }
}
