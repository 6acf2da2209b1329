import BallotModel
import BallotStore
// Foundation for searching the bytes of files.
import Foundation
import GRDB
import Testing

/// What lies in the database's files after an import.
@Suite struct AtRestTests {
  private static let serials = (0..<40).map { "9F3K-22QX-\($0 + 1_000)" }
  private static let comment = "Đề nghị cán bộ tiếp dân đúng giờ"

  /// Files with repeats, conflicts and rejected rows, of serials that would be seen.
  private var files: [SampleFile] {
    let rows = Self.serials.enumerated().map { number, serial in
      SampleRecord.marked(
        1, serial, number % 2, UInt64(number + 1), comment: number % 3 == 0 ? Self.comment : nil)
    }
    let others = Self.serials.prefix(10).enumerated().map { number, serial in
      SampleRecord.marked(1, serial, number % 2, 1 << 20, comment: Self.comment)
    }
    let rejected = Self.serials.suffix(5).map { SampleRecord.plain(2, $0, nil, .rejected) }
    return [
      SampleFile("dau.csv", rows), SampleFile("sau.csv", others + rejected),
      SampleFile("lap.csv", Array(rows.prefix(7))),
    ]
  }

  private var rulings: [Ruling] {
    Self.serials.prefix(4).map {
      Ruling(unit: 1, serial: $0, official: nil, decision: .keep, file: "dau.csv", line: 2)
    }
  }

  /// How a text may lie in a file.
  private func encodings(_ text: String) -> [Data] {
    [.utf8, .utf16LittleEndian, .utf16BigEndian].compactMap { text.data(using: $0) }
  }

  @Test func `no serial and no comment is in the tables or in the bytes of the files`() throws {
    let sandbox = try StoreSandbox()
    for file in files { try sandbox.commit([file]) }
    try sandbox.work.apply(rulings)
    try sandbox.withdraw("sau.csv")
    let bytes = try sandbox.rawBytes()
    // The path of a batch is found, so that a serial would be.
    #expect(bytes.range(of: Data("dau.csv".utf8)) != nil)
    #expect(try sandbox.files().contains("phieu.sqlite-wal"))
    for text in Self.serials + [Self.comment] {
      for encoded in encodings(text) { #expect(bytes.range(of: encoded) == nil) }
    }
    for rows in try sandbox.tables().values {
      for value in rows.joined() {
        let stored = Data.fromDatabaseValue(value) ?? Data()
        for serial in Self.serials {
          for encoded in encodings(serial) { #expect(stored.range(of: encoded) == nil) }
        }
      }
    }
  }

  /// The blocks as a set, with the file's name in place of the batch's number.
  private func blocks(_ sandbox: StoreSandbox) throws -> Set<[DatabaseValue]> {
    let tables = try sandbox.tables()
    var paths: [DatabaseValue: DatabaseValue] = [:]
    for batch in tables["batch"] ?? [] { paths[batch[0]] = batch[3] }
    return Set((tables["block"] ?? []).map { [$0[0], paths[$0[1]] ?? .null, $0[2], $0[3]] })
  }

  @Test func `the order of the files shows in no block`() throws {
    let all = files
    let one = try StoreSandbox()
    let other = try StoreSandbox()
    for file in all { try one.commit([file]) }
    try other.commit(all.reversed())
    #expect(try blocks(one) == blocks(other))
    #expect(try blocks(one).count == 6)
    let (left, right) = (try one.tables(), try other.tables())
    for table in ["correction", "unit_ballots"] { #expect(left[table] == right[table]) }
  }

  @Test func `the order of the rows shows in no table, hashes included`() throws {
    let template = try StoreSandbox()
    try template.work.apply(rulings)
    var generator = SeededGenerator(seed: 8)
    // The same secret, so that the same ballots have the same hashes.
    let one = try StoreSandbox(copying: template.folder)
    let other = try StoreSandbox(copying: template.folder)
    for file in files {
      // A serial that is twice in the file, and contradicts itself.
      let extra = [
        SampleRecord.marked(1, "tự mâu thuẫn", 0, 5), .marked(1, "tự mâu thuẫn", 0, 6),
        .marked(1, "tự mâu thuẫn", 0, 7),
      ]
      let rows = file.rows + extra
      try one.commit([SampleFile(file.path, rows)])
      try other.commit([SampleFile(file.path, rows.shuffled(using: &generator))])
    }
    let (left, right) = (try one.tables(), try other.tables())
    for table in ["block", "segment", "segment_page", "contested", "correction", "ruling", "batch"]
    {
      #expect(left[table]?.isEmpty == false)
      #expect(left[table] == right[table], "\(table)")
    }
  }
}
