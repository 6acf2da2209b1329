import BallotModel
import BallotStore
import GRDB
import Testing

/// Databases of earlier versions.
@Suite struct MigrationTests {
  @Test func `a batch of an earlier version is known by its path`() throws {
    let sandbox = try StoreSandbox()
    try sandbox.commit([SampleFile("ballots/a.csv", [.marked(1, "S1", 0, 1)])])
    let findings = try sandbox.findings()
    let queue = try DatabaseQueue(path: sandbox.path)
    try queue.write { db in
      try db.execute(
        sql: """
          DROP INDEX batch_known_as;
          ALTER TABLE batch DROP COLUMN known_as;
          DELETE FROM grdb_migrations WHERE identifier = 'batch known as';
          """)
    }
    try queue.close()
    try sandbox.reopen()
    #expect(try sandbox.batch("ballots/a.csv")?.key == "ballots/a.csv")
    #expect(try sandbox.findings() == findings)
  }
}
