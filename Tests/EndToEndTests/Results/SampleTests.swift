import Foundation
import Testing

/// The main job on the round that ships.
struct SampleTests {
  @Test func `the sample's results are its known answer`() throws {
    let round = try TestRound.sample()
    let run = try round.count()
    #expect(run.status == 2, "some of its records are faulty: \(run.messages)")
    let answer = try round.answer()
    let results = try JSONNode(parsing: round.folder.bytes("out/results.json"))
    let parts = ["round", "policy", "officials", "areas", "indicators", "flags", "reconciliation"]
    #expect(results.names == parts)
    for part in parts {
      let differences =
        ["areas", "indicators"].contains(part)
        ? answer.differencesOfSums(of: results[part], from: answer[part])
        : answer.differences(of: results[part], from: answer[part])
      #expect(differences == [], "\(part)")
    }
  }

  @Test func `the sample's records have the fates of its known answer`() throws {
    let round = try TestRound.sample()
    let totals = try #require(round.count().json()["totals"])
    let fates = try round.answer().fates
    for fate in ["records", "counted", "invalid", "rejected", "duplicate", "conflict"] {
      #expect(totals[fate]?.int == fates[fate], "\(fate)")
    }
  }

  @Test func `the sample can be run again, and again says the same`() throws {
    let round = try TestRound.sample()
    let first = try round.count()
    let before = try ReportFolder(round.folder, "out")
    let second = try round.count()
    #expect(second.status == first.status)
    let statuses = try second.json()["files"]?.items.map { $0["status"]?.string }
    #expect(Set(statuses ?? []) == ["already-imported"])
    #expect(try ReportFolder(round.folder, "out").differences(from: before) == [])
  }

  @Test func `every file that the contract names lies in the output folder`() throws {
    let round = try TestRound.sample()
    try round.count()
    let names = [
      "report.html", "flags.csv", "officials.csv", "areas-city.csv", "areas-district.csv",
      "areas-ward.csv", "areas-unit.csv", "indicators.csv", "reconciliation.csv", "rejects.csv",
      "results.json", "manifest.json", "kiemphieu.sqlite",
    ]
    for name in names { #expect(round.folder.exists("out/\(name)"), "\(name)") }
  }
}
