import BallotModel
import BallotStore
// Foundation for the first bytes of the database.
import Foundation
import GRDB
import Testing

/// Where a large import keeps what it may have to take back.
@Suite struct JournalTests {
  /// What the database's header says (SQLite's file format, bytes 18 and 19): 1 for a rollback
  /// journal, 2 for a write-ahead log.
  private func format(_ sandbox: StoreSandbox) throws -> [UInt8] {
    let file = try #require(FileHandle(forReadingAtPath: sandbox.path))
    defer { try? file.close() }
    return Array(try #require(try file.read(upToCount: 20))[18..<20])
  }

  private static let large = SampleFile("a.csv", (0..<500).map { .marked(1, "S\($0)", 0, 1) })

  @Test func `a large import goes without the log, and brings it back`() throws {
    let sandbox = try StoreSandbox()
    #expect(try format(sandbox) == [2, 2])
    try sandbox.database.writingInPlace {
      #expect(try format(sandbox) == [1, 1])
      #expect(try sandbox.database.journal() == (mode: "truncate", synchronous: 2))
      try sandbox.commit([Self.large])
    }
    #expect(try format(sandbox) == [2, 2])
    #expect(try sandbox.database.journal() == (mode: "wal", synchronous: 1))
    #expect(try sandbox.findings().total.marked == 500)
  }

  @Test func `an error brings the log back, and nothing of the import`() throws {
    let sandbox = try StoreSandbox()
    #expect(throws: StoreError.fatesDoNotAddUp(file: "a.csv")) {
      try sandbox.database.writingInPlace {
        try sandbox.work.commit(sandbox.group([Self.large]), [Self.large.draft(records: 501)])
      }
    }
    #expect(try format(sandbox) == [2, 2])
    #expect(try sandbox.findings() == Findings())
  }

  @Test func `whoever has the database open keeps the log`() throws {
    let sandbox = try StoreSandbox()
    let other = try BallotDatabase(path: sandbox.path)
    try sandbox.database.writingInPlace {
      #expect(try format(sandbox) == [2, 2])
      try sandbox.commit([Self.large])
    }
    #expect(try other.rounds() == [sandbox.round.id])
    #expect(try sandbox.findings().total.marked == 500)
  }

  @Test func `without the log every transaction is written through`() throws {
    let sandbox = try StoreSandbox()
    try sandbox.commit([Self.large])
    let path = sandbox.path
    try sandbox.database.writingInPlace {
      // A reader that does not let go keeps the journal from being changed back.
      let reader = try DatabaseQueue(path: path)
      try reader.writeWithoutTransaction { db in
        try db.execute(sql: "BEGIN")
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM batch")
        let late = try BallotDatabase(path: path)
        let journal = try late.journal()
        #expect(journal == (mode: "delete", synchronous: 2))
        try db.execute(sql: "COMMIT")
      }
    }
  }
}
