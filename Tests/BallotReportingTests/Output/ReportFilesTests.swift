import BallotModel
import BallotReporting
import Testing

@Suite struct ReportFilesTests {
  private func material(_ results: Results = SampleResults.results) -> ReportMaterial {
    var fates = FateCounts()
    fates.records = 60
    fates.conflict = 2
    fates.rejected = 5
    fates.duplicate = 7
    return ReportMaterial(
      results: results, fates: fates,
      rejects: [
        RejectRow(
          fate: .rejected, file: "a.csv", fault: Fault(.unknownUnit, line: 2, record: 1))
      ],
      configuration: [FileDigest(path: "round.yaml", sha256: "ff00")],
      lower: { _, _ in 0.25 })
  }

  @Test func `every file of the contract that needs no library is there`() {
    #expect(
      ReportWriter().files(material()).map(\.path) == [
        "areas-city.csv", "areas-district.csv", "areas-unit.csv", "datapackage.json", "flags.csv",
        "indicators.csv", "officials.csv", "reconciliation.csv", "rejects.csv", "report.html",
        "results.json",
      ])
  }

  @Test func `files hold what the commands print`() throws {
    let writer = ReportWriter()
    let files = writer.files(material())
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    let results = SampleResults.results
    #expect(try text("areas-district.csv") == writer.areas(results, level: 1, as: .csv))
    #expect(try text("officials.csv") == writer.officialsLong(results))
    #expect(
      try text("flags.csv")
        == writer.flags(results, all: false, lower: { _, _ in 0.25 }, as: .csv))
  }

  @Test func `a level cannot lead out of the folder`() {
    var results = SampleResults.results
    results.round.levels[1] = "../quận/huyện"
    let paths = ReportWriter().files(material(results)).map(\.path)
    #expect(paths.contains("areas-___quận_huyện.csv"))
  }

  @Test func `only rejects.csv depends on how ballots lie in files`() {
    var other = material()
    other.fates.records = 600
    other.fates.rejected = 50
    other.fates.duplicate = 70
    other.rejects = ["x.csv", "y.csv"].flatMap { file in
      [
        RejectRow(
          fate: .rejected, file: file, fault: Fault(.unknownUnit, line: 9, record: 8)),
        RejectRow(fate: .duplicate, file: file, fault: Fault(.duplicate, line: 3, record: 2)),
      ]
    }
    let before = ReportWriter().files(material())
    let after = ReportWriter().files(other)
    let changed = zip(before, after).filter { $0.0.bytes != $0.1.bytes }.map(\.0.path)
    #expect(changed == ["rejects.csv"])
  }
}
