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
    try? queue.writeWithoutTransaction { try Self.change(journal: "TRUNCATE", $0) }
    defer { try? queue.writeWithoutTransaction { try Self.change(journal: "WAL", $0) } }
    return try body()
  }

  /// SQLite's `journal_mode` and `synchronous` (1: normal, 2: full) as they are just now.
  package func journal() throws(StoreError) -> (mode: String, synchronous: Int) {
    try Self.attempt {
      try queue.read { db in
        (
          try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
          try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
        )
      }
    }
  }

  /// Changes the journal if nobody else has the database open; else it stays as it is, which works
  /// too.
  static func change(journal: String, _ db: Database) throws {
    try db.execute(sql: "PRAGMA busy_timeout = 0")
    let mode = try? String.fetchOne(db, sql: "PRAGMA journal_mode = \(journal)")
    try db.execute(sql: "PRAGMA busy_timeout = \(patience)")
    // Without the log, whatever it was that was asked for, only full survives every power cut.
    try db.execute(sql: "PRAGMA synchronous = \(mode == "wal" ? "NORMAL" : "FULL")")
  }
}
