import BallotModel
import BallotReading
import Testing

/// The load test of ODK Central: a form of 250 questions whose submissions are filled in by a template.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealQuestionTests {
  static let files = [template]
  private static let template = "odk/250q-submission.template.xml"

  /// The template with each `{{uuid}}` and `{{randInt}}` filled in, in order.
  private func submission(_ identifier: String, _ number: (Int) -> Int) throws -> String {
    var text = String(decoding: try SampleProfile.export(Self.template), as: UTF8.self)
    text = text.split(separator: "{{uuid}}", omittingEmptySubsequences: false)
      .joined(separator: identifier)
    let parts = text.split(separator: "{{randInt}}", omittingEmptySubsequences: false)
    try #require(parts.count == 251)
    return parts.enumerated().map { index, part in
      index == 0 ? String(part) : "\(number(index))\(part)"
    }.joined()
  }

  private func read(_ text: String) throws -> ProfileReading {
    try ProfileReading(text.utf8, SampleProfile.profile("odk-questions"))
  }

  /// Squares leave 0, 1, 4, 6, 9, 11, 14, 16, 19, 21 or 24 when divided by 25; one more is the number
  /// of a sign: D01 to D12 are 1 to 12, T01 to T09 are 13 to 21, K01 to K04 are 22 to 25.
  @Test func `250 answers are the signs that were filled in`() throws {
    let reading = try read(try submission("a") { $0 * $0 % 25 + 1 })
    #expect(reading.records == ["A01 P01 marked D01 D02 D05 D07 D10 D12 T03 T05 T08 K01 K04"])
    #expect(reading.faults == [])
  }

  @Test func `each submission is a ballot of its own, and one sent again is the same`() throws {
    var identities: Set<[[UInt64]]> = []
    for number in 1...50 {
      let text = try submission("\(number)") { _ in number % 25 + 1 }
      let reading = try read(text)
      #expect(reading.records == ["A01 P01 marked \(ProfileRound.codes[number % 25])"])
      #expect(try read(text).identities == reading.identities)
      identities.insert(reading.identities)
    }
    #expect(identities.count == 50)
  }

  @Test func `numbers at random are the set of them`() throws {
    var random = SeededGenerator(seed: 250)
    for round in 0..<20 {
      let numbers = (0...250).map { _ in Int.random(in: 1...(round + 5), using: &random) }
      let marks = Set(numbers.dropFirst()).sorted().map { ProfileRound.codes[$0 - 1] }
      let reading = try read(try submission("\(round)") { numbers[$0] })
      #expect(reading.records == ["A01 P01 marked \(marks.joined(separator: " "))"])
    }
  }

  @Test func `a number that is no sign's rejects the response, and the template as it is too`()
    throws
  {
    let reading = try read(try submission("a") { $0 == 250 ? 26 : 1 })
    #expect(reading.records == ["- P01 rejected"])
    #expect(reading.file.ledger.counts == [.leftoverText: 1])
    let template = try ProfileReading(
      SampleProfile.export(Self.template), SampleProfile.profile("odk-questions"))
    #expect(template.records == ["- P01 rejected"])
  }
}
