import BallotModel
import BallotStore
import GRDB
import Testing

/// More assessments of one official than are stored in one piece.
@Suite struct BlockPartTests {
  private func parts(_ sandbox: StoreSandbox) throws -> [Int] {
    try (sandbox.tables()["block"] ?? []).compactMap { Int.fromDatabaseValue($0[2]) }
  }

  @Test func `very many assessments of one official are stored in parts, and counted alike`() throws
  {
    let count = 140_000
    let records: [SampleRecord] = (0..<count).map { number in
      .marked(1, "P\(number)", 0, UInt64(number % 1_000) | 1 << 40)
    }
    let contested: [SampleRecord] = (0..<50).map { .marked(1, "P\($0 * 2_000)", 0, 0b11) }
    let files = [SampleFile("lon.csv", records), SampleFile("khac.csv", contested)]
    let sandbox = try StoreSandbox()
    for file in files { try sandbox.commit([file]) }
    let expected = Oracle(round: sandbox.round, files: files, rulings: []).findings()
    #expect(try sandbox.findings() == expected)
    #expect(try parts(sandbox).max() ?? 0 > 0)

    try sandbox.database.close(round: sandbox.round.id)
    #expect(try sandbox.findings().tallies == expected.tallies)
    // 139 950 are left, 65 536 to a part.
    #expect(try parts(sandbox) == [0, 1, 2])
  }
}
