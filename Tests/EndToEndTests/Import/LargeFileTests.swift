import Foundation
import Testing

/// Files large enough that several threads share the work on one of them.
struct LargeFileTests {
  /// More than a mebibyte, some of it said twice and some of it wrong.
  private static let large: String = {
    var text = "unit,serial,official,marks\n"
    for number in 0..<70_000 {
      let ballot = number % 1_000 == 7 ? number - 1 : number
      let marks = number % 500 == 3 ? "L99" : "L0\(1 + number % 3)"
      text += "u1,S\(ballot),a,\(marks)\n"
    }
    return text
  }()

  @Test func `any number of jobs gives the same results, however large`() throws {
    let round = try TestRound.small(ballots: ["a.csv": Self.large])
    let alone = try round.count(into: "out", "--jobs", "1")
    #expect(alone.status == 2)
    // Of 70 000 rows 140 name L99; 70 say the ballot before again, with the next of three marks.
    let totals = try #require(try alone.json()["totals"]?.counts)
    #expect(totals["records"] == 70_000)
    #expect(totals["rejected"] == 140)
    #expect(totals["conflict"] == 140)
    #expect(totals["counted"] == 69_720)
    let report = try round.report()
    for jobs in ["2", "5", String(Int.max)] {
      let out = "out-\(jobs)"
      let run = try round.count(into: out, "--jobs", jobs)
      #expect(run.status == 2, "\(jobs)")
      #expect(try run.json()["files"] == alone.json()["files"], "\(jobs)")
      let other = try round.report(database: "\(out)/kiemphieu.sqlite")
      #expect(other.differences(from: report) == [], "\(jobs)")
    }
  }

  @Test func `a .gz that is cut off is reported alike for any number of jobs`() throws {
    let round = try TestRound.small()
    let whole = StoredGzip(Data(Self.large.utf8)).bytes
    try round.folder.write(whole.dropLast(20_000), to: "round/ballots/a.csv.gz")
    let alone = try round.count(into: "out", "--jobs", "1")
    #expect(alone.status == 3)
    let file = try #require(try alone.json()["files"]?.items.first)
    #expect(file["faults"]?.counts["X20"] == 1)
    // What could not be read to its end has no digest.
    #expect(file["sha256"]?.string == "")
    for jobs in ["2", "4"] {
      let run = try round.count(into: "out-\(jobs)", "--jobs", jobs)
      #expect(run.status == 3)
      #expect(try run.json()["files"] == alone.json()["files"], "\(jobs)")
    }
  }
}
