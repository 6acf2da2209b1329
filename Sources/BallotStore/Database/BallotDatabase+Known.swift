import GRDB

extension BallotDatabase {
  /// Sizes, in bytes, of the files of `round`: only such a file may hold the bytes of one of them.
  package func sizes(of round: String) throws(StoreError) -> Set<Int> {
    try read { db in
      try Int.fetchSet(
        db, sql: "SELECT DISTINCT size FROM batch WHERE round = ?", arguments: [round])
    }
  }

  /// Entries of the join that are stored for `round`.
  package func entries(of round: String) throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db, sql: "SELECT coalesce(sum(entries), 0) FROM segment WHERE round = ?", arguments: [round]
      ) ?? 0
    }
  }

  /// What is known of files before they are read, in their order.
  ///
  /// - Parameter files: what each is known by, and its SHA-256 where that is known.
  package func histories(
    of files: [(key: String, sha256: String?)], round: String
  ) throws(StoreError) -> [FileHistory] {
    try read { db in
      let byDigest = try db.cachedStatement(
        sql: """
          SELECT max(CASE state WHEN 'imported' THEN id END), max(state = 'withdrawn')
          FROM batch WHERE sha256 = ? AND round = ?
          """)
      let byKey = try db.cachedStatement(
        sql: "SELECT id, state, sha256 FROM batch WHERE known_as = ? AND round = ? ORDER BY id")
      return try files.map { file in
        var history = FileHistory()
        if let digest = file.sha256,
          let row = try Row.fetchOne(byDigest, arguments: [digest, round])
        {
          history.sameBytes = row[0]
          history.wasWithdrawn = row[1] ?? false
        }
        let rows = try Row.fetchCursor(byKey, arguments: [file.key, round])
        while let row = try rows.next() {
          switch StoredBatch.State(rawValue: row[1]) {
          case .imported: history.imported.append(row[0])
          case .refused where file.sha256 == row[2]: history.sameRefusal = row[0]
          default: break
          }
        }
        return history
      }
    }
  }

  /// The imported batch of the file with these bytes; nil where there is none.
  package func batch(of round: String, sha256: String) throws(StoreError) -> UInt32? {
    try read { db in
      try UInt32.fetchOne(
        db.cachedStatement(
          sql: "SELECT id FROM batch WHERE sha256 = ? AND round = ? AND state = 'imported'"),
        arguments: [sha256, round])
    }
  }
}
