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

  @Test func `the hashes of an earlier version are still compared`() throws {
    let sandbox = try StoreSandbox()
    try sandbox.commit([SampleFile("ballots/a.csv", [.marked(1, "S1", 0, 1)])])
    let queue = try DatabaseQueue(path: sandbox.path)
    try queue.write { db in
      try db.execute(
        sql: """
          CREATE TABLE earlier (
            segment INTEGER NOT NULL REFERENCES segment (id),
            page INTEGER NOT NULL,
            entries BLOB NOT NULL,
            PRIMARY KEY (segment, page)
          ) STRICT, WITHOUT ROWID;
          INSERT INTO earlier SELECT segment, page, entries FROM segment_page;
          DROP TABLE segment_page;
          ALTER TABLE earlier RENAME TO segment_page;
          DELETE FROM grdb_migrations WHERE identifier = 'segment pages';
          """)
    }
    try queue.close()
    try sandbox.reopen()
    let files = [
      SampleFile("ballots/a.csv", [.marked(1, "S1", 0, 1)]),
      SampleFile("ballots/b.csv", [.marked(1, "S1", 0, 2), .marked(1, "S2", 0, 1)]),
    ]
    try sandbox.commit([files[1]])
    let expected = Oracle(round: sandbox.round, files: files, rulings: []).findings()
    #expect(try sandbox.findings() == expected)
  }
}
