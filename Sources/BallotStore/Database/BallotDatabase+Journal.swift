import GRDB

/// How SQLite keeps a transaction whole.
///
/// The rule is the write-ahead log: whoever reads is not held up by whoever writes. An import of much
/// data would write everything twice that way, to the log and from there to the database; with a
/// rollback journal, new pages are written once, where they belong, and the journal only holds the
/// few old ones that change. Either way a transaction is wholly in or wholly out after a crash.
extension BallotDatabase {
  /// Milliseconds for which a statement waits for another process.
  static let patience = 10_000

  /// Runs `body` with a rollback journal, unless another process has the database open.
  package func writingInPlace<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try? queue.writeWithoutTransaction { db in
      try Self.change(journal: "TRUNCATE", db)
      // Without the log, this is what a power cut takes.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    defer {
      try? queue.writeWithoutTransaction { db in
        try Self.change(journal: "WAL", db)
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
      }
    }
    return try body()
  }

  /// Changes the journal if nobody else has the database open; else it stays as it is, which works
  /// too.
  static func change(journal: String, _ db: Database) throws {
    try db.execute(sql: "PRAGMA busy_timeout = 0")
    try? db.execute(sql: "PRAGMA journal_mode = \(journal)")
    try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
  }
}
