import BallotModel
import BallotReporting
import Foundation
import Testing

@Suite struct ResultsFileTests {
  private func object(_ text: String) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
  }

  @Test func `results.json holds the rows of every command`() throws {
    let writer = ReportWriter()
    let results = SampleResults.results
    let lower: (Int, Int) -> Double = { _, _ in 0.25 }
    let whole = try object(writer.results(results, lower: lower))
    func rows(_ text: String) throws -> NSArray? { try object(text)["rows"] as? NSArray }

    #expect(
      Set(whole.allKeys.compactMap { $0 as? String }) == [
        "round", "policy", "officials", "areas", "indicators", "flags", "reconciliation",
      ])
    #expect(whole["round"] as? String == "r1")
    #expect(whole["policy"] as? String == "pol")
    #expect(try whole["officials"] as? NSArray == rows(writer.officials(results, as: .json)))
    #expect(try whole["indicators"] as? NSArray == rows(writer.indicators(results, as: .json)))
    #expect(
      try whole["flags"] as? NSArray
        == rows(writer.flags(results, all: false, lower: lower, as: .json)))
    #expect(
      try whole["reconciliation"] as? NSArray
        == rows(writer.reconciliation(results.reconciliation, in: results.round, as: .json)))
    let areas = try #require(whole["areas"] as? NSDictionary)
    for (level, name) in results.round.levels.enumerated() {
      #expect(
        try areas[name] as? NSArray == rows(writer.areas(results, level: level, as: .json)))
    }
  }

  @Test func `results.json does not depend on the language`() {
    let lower: (Int, Int) -> Double = { _, _ in 0.25 }
    #expect(
      ReportWriter(style: OutputStyle(language: .en)).results(
        SampleResults.results, lower: lower)
        == ReportWriter().results(SampleResults.results, lower: lower))
  }
}
