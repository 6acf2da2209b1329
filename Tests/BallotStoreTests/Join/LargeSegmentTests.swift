import BallotModel
import BallotStore
import GRDB
import Testing

/// More entries than a small segment holds: pages by range of ballots, read and joined page by page.
@Suite struct LargeSegmentTests {
  /// `count` records of ballots numbered from `first`, two officials a ballot, all of unit 1; what
  /// one says depends on its ballot and `mask` alone.
  private func rows(from first: Int, _ count: Int, mask: UInt64 = 0b101) -> [SampleRecord] {
    (0..<count).map { number in
      let ballot = first + number / 2
      return .marked(1, "P\(ballot)", number % 2, mask | UInt64(ballot % 7) << 10)
    }
  }

  private func entries(_ sandbox: StoreSandbox) throws -> [(isPaged: Bool, count: Int)] {
    try (sandbox.tables()["segment"] ?? []).map { row in
      (
        isPaged: Bool.fromDatabaseValue(row[2]) ?? false,
        count: Int.fromDatabaseValue(row[4]) ?? 0
      )
    }
  }

  @Test func `paged and small segments are joined, settled and withdrawn alike`() throws {
    let most = SegmentWriter.mostInSmall
    let sandbox = try StoreSandbox()
    let large = SampleFile("lon.csv", rows(from: 0, most + 2_000))
    // Copies, conflicts and new ballots against the large file.
    let copies = SampleFile("lap.csv", rows(from: 0, 600))
    let conflicts = SampleFile("khac.csv", rows(from: 100, 400, mask: 0b111))
    let new = SampleFile("moi.csv", rows(from: 90_000, 500))
    var files = [large]
    func check(_ rulings: [Ruling] = []) throws {
      let expected = Oracle(round: sandbox.round, files: files, rulings: rulings).findings()
      #expect(try sandbox.findings() == expected)
    }

    try sandbox.commit([large])
    #expect(try entries(sandbox).map(\.isPaged) == [true])
    try check()
    for file in [copies, conflicts, new] {
      try sandbox.commit([file])
      files.append(file)
      try check()
    }
    // The small ones are one segment, the large one lies as it was.
    #expect(try entries(sandbox).map(\.isPaged) == [true, false])
    #expect(try entries(sandbox).map(\.count) == [most + 2_000, 1_500])

    let rulings = (0..<40).map { number in
      Ruling(
        unit: 1, serial: "P\(100 + number)", official: number % 3 == 0 ? nil : number % 2,
        decision: number % 2 == 0 ? .keep : .invalid,
        file: number % 4 == 0 ? "lon.csv" : "khac.csv", line: number + 2)
    }
    try sandbox.reopen()
    try sandbox.work.apply(rulings)
    try check(rulings)
    #expect(try entries(sandbox).map(\.isPaged) == [true, false])

    try sandbox.withdraw(conflicts.path)
    files.removeAll { $0 == conflicts }
    try check(rulings)
    // A withdrawal writes everything anew, as one segment.
    #expect(try entries(sandbox).map(\.count) == [most + 2_000 + 1_100])

    try sandbox.withdraw(large.path)
    files.removeAll { $0 == large }
    try check(rulings)
    #expect(try sandbox.files().allSatisfy { !$0.contains("kiemphieu-") })
  }

  @Test func `two large segments are joined with each other`() throws {
    let count = SegmentWriter.mostInSmall + 1
    let sandbox = try StoreSandbox()
    let first = SampleFile("1.csv", rows(from: 0, count))
    let second = SampleFile(
      "2.csv", rows(from: 10_500, 300, mask: 0b111) + rows(from: 10_650, count - 300))
    try sandbox.commit([first])
    try sandbox.commit([second])
    #expect(try entries(sandbox).map(\.isPaged) == [true, true])
    let expected = Oracle(round: sandbox.round, files: [first, second], rulings: []).findings()
    #expect(try sandbox.findings() == expected)
    #expect(expected.total.conflict == 600)
    #expect(expected.total.duplicate > 10_000)
    try sandbox.withdraw("1.csv")
    #expect(
      try sandbox.findings()
        == Oracle(round: sandbox.round, files: [second], rulings: []).findings())
  }

  @Test func `one serial for a whole file costs no more than the records it holds`() throws {
    // As where the serial was never filled in: every record is a version of one ballot.
    let sandbox = try StoreSandbox()
    let (count, versions) = (20_000, 400)
    // Not many versions: their hashes have 32 bits, and two alike are one version.
    let rows = (0..<count).map { SampleRecord.marked(1, "0", 0, UInt64($0 % versions + 1)) }
    try sandbox.commit([SampleFile("mot-so.csv", rows)])
    let found = try sandbox.findings()
    #expect(found.total.conflict == versions)
    #expect(found.total.duplicate == count - versions)
    #expect(found.units[1] == Findings.Unit(found: 1, valid: 0))
    #expect(found.tallies.isEmpty)
  }

  @Test func `records that name no ballot are counted and not kept`() throws {
    let sandbox = try StoreSandbox()
    let rows = (0..<5_000).map { _ in SampleRecord.plain(nil, nil, nil, .rejected) }
    try sandbox.commit([SampleFile("hong.csv", rows + [.marked(1, "S1", 0, 1)])])
    try sandbox.commit([SampleFile("tot.csv", [.marked(1, "S2", 0, 1)])])
    let found = try sandbox.findings()
    #expect(found.fates["hong.csv"]?.rejected == 5_000)
    #expect(found.fates["hong.csv"]?.records == 5_001)
    #expect(found.units == [1: Findings.Unit(found: 2, valid: 2)])
    #expect(try entries(sandbox).map(\.count) == [2])
  }
}
