import Foundation
import Testing

/// Where not all places are listed, that is said.
struct FaultCapTests {
  private func rows(_ count: Int) -> String {
    "unit,serial,official,marks\n"
      + (1...count).map { "u1,S\($0),nobody,L01\n" }.joined() + "u1,T\(count),a,L01\n"
  }

  @Test func `the cap on places is said by rejects and by the import`() throws {
    let round = try TestRound.small(ballots: ["a.csv": rows(1_001), "b.csv": rows(1_000)])
    let run = try round.count(into: "out", "--language", "en")
    let sentence = "ballots/a.csv: R05 occurs 1,001 times; only the first 1,000 places are listed"
    #expect(run.messages.contains(sentence), "\(run.messages)")
    #expect(!run.messages.contains("b.csv"))
    let rejects = try round.ask("rejects")
    #expect(rejects["rows"]?.items.count == 2_000)
    let capped = try #require(rejects["capped"]?.items)
    #expect(capped.count == 1)
    #expect(capped.first?.names == ["file", "code", "count", "listed"])
    #expect(capped.first?["file"]?.string == "ballots/a.csv")
    #expect(capped.first?["code"]?.string == "R05")
    #expect(capped.first?["count"]?.int == 1_001)
    #expect(capped.first?["listed"]?.int == 1_000)
    for format in ["table", "csv"] {
      let list = try round.program.run(
        "rejects", "--format", format, "--language", "vi", "--database", "out/kiemphieu.sqlite")
      #expect(list.messages == "ballots/a.csv: R05 xảy ra 1.001 lần; chỉ liệt kê 1.000 chỗ đầu\n")
    }
    let written = try TableText(parsing: round.folder.text("out/rejects.csv"))
    #expect(written.rows.count == 2_000, "rows only")
  }
}
