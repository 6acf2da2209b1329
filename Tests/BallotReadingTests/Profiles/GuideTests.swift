import BallotModel
import BallotReading
import RoundFolder
import Testing

/// The guide's example does what the guide says.
struct GuideTests {
  /// The first fenced block of `language`.
  private func block(_ language: String) throws -> String {
    let guide = String(
      decoding: try SampleProfile.repositoryFile(
        "Sources/BallotPipeline/BallotPipeline.docc/ImportProfiles.md"), as: UTF8.self)
    let parts = guide.split(separator: "```\(language)\n", omittingEmptySubsequences: false)
    let rest = try #require(parts.dropFirst().first)
    return String(try #require(rest.split(separator: "```").first))
  }

  @Test func `the example gives four records, one of them rejected`() throws {
    let profile = try BuiltInProfiles.read(Array(block("yaml").utf8), file: "khao-sat.yaml")
    let reading = try ProfileReading(try block("csv").utf8, profile)
    #expect(
      reading.records == [
        "A01 P01 marked D06 T01", "A02 P01 none", "A01 P01 marked D11 +comment",
        "- P01 rejected",
      ])
    #expect(reading.ballots.prefix(3) == [0, 0, 1])
    #expect(reading.file.ledger.details.map(\.line) == [7])
    #expect(reading.file.ledger.counts == [.leftoverText: 1])
    #expect(reading.file.skipped == ["title": 1, "numbering": 1, "total": 1])
    #expect(
      reading.file.columns.map(\.role) == [
        "serial", "unit", "official", "marks", "comment", "dropped",
      ])
  }

  @Test func `the draft of the example finds its heading`() throws {
    let text = try block("csv")
    let draft = try ProfileDraft.propose(
      for: MemorySource(Array(text.utf8)), name: "khao-sat", options: FileOptions(), round: nil)
    #expect(draft.resembles == nil)
    #expect(draft.yaml.contains("from the heading on line 2"))
    #expect(draft.yaml.contains("serial: {heading: \"Mã phiếu\"}"))
    #expect(!draft.yaml.contains("KS-001"))
  }
}
