import Testing

/// Forms that come as one file a respondent, more than one transaction takes.
@Suite struct ManySubmissionsTests {
  private static let count = 8_400

  /// Each hundredth submission has the serial of the one before; the last fifty are the first fifty
  /// again, which lie in another transaction.
  private static func serial(_ number: Int) -> Int {
    number >= count - 50 ? number - (count - 50) : number % 100 == 99 ? number - 1 : number
  }

  @Test func `copies are known across transactions, and every file is reported once, by path`()
    throws
  {
    var files: [String: String] = [:]
    for number in 0..<Self.count {
      let name = String(repeating: "0", count: 5 - "\(number)".count) + "\(number)"
      files["\(name).csv"] =
        "unit,serial,official,marks\nu1,S\(Self.serial(number)),a,L0\(1 + number % 2)\n"
    }
    // The last fifty have the marks of the first fifty too, since all counts are even.
    let round = try TestRound.small(ballots: files)
    let run = try round.count()
    #expect(run.status == 2, "there are conflicts")
    let reported = try run.json()["files"]?.items ?? []
    #expect(
      reported.compactMap { $0["path"]?.string }
        == files.keys.sorted().map { "ballots/\($0)" })
    let copies = reported.filter { $0["status"]?.string == "already-imported" }
    #expect(copies.map { $0["records"]?.int } == Array(repeating: 0, count: 50))
    #expect(copies.first?["path"]?.string == "ballots/08350.csv")
    // A hundredth file's marks are the other ones, so that it contradicts the file before it.
    let totals = try run.json()["totals"]
    #expect(totals?["records"]?.int == Self.count - 50)
    #expect(totals?["conflict"]?.int == 2 * 83)
    #expect(totals?["counted"]?.int == Self.count - 50 - 2 * 83)

    let again = try round.count()
    #expect(
      try Set(again.json()["files"]?.items.compactMap { $0["status"]?.string } ?? [])
        == ["already-imported"])
  }
}
