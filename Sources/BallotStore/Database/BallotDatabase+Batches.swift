package import BallotModel
import Foundation
import GRDB

extension BallotDatabase {
  /// All batches of `round`, by path, then by identifier.
  package func batches(of round: String) throws(StoreError) -> [StoredBatch] {
    try read { db in
      try Self.batches(db, "round = ? ORDER BY path, id", [round], counts: "round = ?", [round])
    }
  }

  /// The batches of these numbers, whatever their round.
  package func batches(numbered numbers: Set<UInt32>) throws(StoreError) -> [UInt32: StoredBatch] {
    guard let low = numbers.min(), let high = numbers.max() else { return [:] }
    return try read { db in
      var found: [UInt32: StoredBatch] = [:]
      // Numbers of one import follow each other: then a range is one search.
      let isDense = Int(high - low) < 4 * numbers.count
      for range in isDense ? [low...high] : numbers.map({ $0...$0 }) {
        let bounds: StatementArguments = [range.lowerBound, range.upperBound]
        let condition = "id BETWEEN ? AND ?"
        for batch in try Self.batches(db, condition, bounds, counts: condition, bounds)
        where numbers.contains(batch.id) {
          found[batch.id] = batch
        }
      }
      return found
    }
  }

  private static func batches(
    _ db: Database, _ condition: String, _ arguments: StatementArguments,
    counts countCondition: String, _ countArguments: StatementArguments
  ) throws -> [StoredBatch] {
    var counts: [UInt32: [FaultCode: Int]] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT batch, code, count FROM fault_count
          WHERE batch IN (SELECT id FROM batch WHERE \(countCondition))
          """), arguments: countArguments)
    while let row = try rows.next() {
      guard let code = FaultCode(rawValue: row[1]) else { continue }
      counts[row[0], default: [:]][code] = row[2]
    }
    var all: [StoredBatch] = []
    let cursor = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT id, state, marked, none, blank, contradictory, spoiled, blank_not_allowed,
            ruled_invalid, rejected, repeated, duplicate, conflict, path, sha256, format, profile,
            encoding, delimiter, ignored_columns, skipped, profile_sha256, sheet,
            known_as, size
          FROM batch WHERE \(condition)
          """), arguments: arguments)
    while let row = try cursor.next() { all.append(batch(row, counts[row[0]] ?? [:])) }
    return all
  }

  private static func batch(_ row: Row, _ counts: [FaultCode: Int]) -> StoredBatch {
    let state = StoredBatch.State(rawValue: row[1]) ?? .refused
    let outcome = BatchOutcome(row, from: 2)
    var report = FileReport(
      path: row[13], sha256: row[14],
      status: state == .refused ? .refused : .imported)
    report.format = row[15]
    report.profile = row[16]
    report.encoding = row[17]
    report.delimiter = row[18]
    report.ignoredColumns = StoredList.decode(row[19])
    report.skipped = StoredList.decodeCounts(row[20])
    if state == .imported { report.fates = outcome.fates(records: outcome.records) }
    report.faults = counts.merging(state == .imported ? outcome.faults : [:]) { $0 + $1 }
    return StoredBatch(
      id: row[0], state: state, key: row[23], size: row[24], report: report,
      profileDigest: row[21], sheet: row[22], outcome: outcome, readingFaults: counts)
  }

  /// The number that the next batch gets.
  static func nextBatch(_ db: Database) throws -> UInt32 {
    let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM batch") ?? 0
    guard let next = UInt32(exactly: last + 1) else {
      throw StoreError.damaged("number of batches")
    }
    return next
  }

  /// Removes what earlier refusals of these files left.
  static func forgetRefusals(of keys: [String], round: String, _ db: Database) throws {
    let hasAny = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM batch WHERE round = ? AND state = 'refused')",
      arguments: [round])
    guard hasAny == true else { return }
    let search = try db.cachedStatement(
      sql: "SELECT id FROM batch WHERE round = ? AND known_as = ? AND state = 'refused'")
    for key in keys {
      for id in try UInt32.fetchAll(search, arguments: [round, key]) { try forget(id, db) }
    }
  }

  /// Inserts the row, faults and counts of a draft.
  static func insert(
    _ draft: BatchDraft, as id: UInt32, _ outcome: BatchOutcome, round: String, _ db: Database
  ) throws {
    let insertion = try db.cachedStatement(
      sql: """
        INSERT INTO batch (id, round, state, path, known_as, sha256, size, format, profile,
          profile_sha256, encoding, delimiter, ignored_columns, skipped, sheet,
          marked, none, blank, contradictory, spoiled, blank_not_allowed, ruled_invalid, rejected,
          repeated, duplicate, conflict)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try insertion.execute(arguments: [
      id, round, draft.isRefused ? "refused" : "imported", draft.path, draft.key, draft.sha256,
      draft.size, draft.format, draft.profile, draft.profileDigest, draft.encoding, draft.delimiter,
      StoredList.encode(draft.ignoredColumns), StoredList.encode(draft.skipped),
      draft.sheet, outcome.marked, outcome.none, outcome.blank, outcome.contradictory,
      outcome.spoiled, outcome.blankNotAllowed, outcome.ruledInvalid, outcome.rejected,
      outcome.repeated, outcome.duplicate, outcome.conflict,
    ])
    let counting = try db.cachedStatement(
      sql: "INSERT INTO fault_count (batch, code, count) VALUES (?, ?, ?)")
    for (code, count) in draft.ledger.counts {
      try counting.execute(arguments: [id, code.rawValue, count])
    }
    try insert(draft.ledger.details, batch: id, db)
  }

  /// Inserts the details of faults of one batch.
  static func insert(_ faults: [Fault], batch: UInt32, _ db: Database) throws {
    guard !faults.isEmpty else { return }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO fault VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    var positions: [FaultCode: Int] = [:]
    for fault in faults {
      let position = positions[fault.code, default: 0]
      positions[fault.code] = position + 1
      try statement.execute(arguments: [
        batch, fault.code.rawValue, position, fault.line, fault.record, fault.column,
        fault.heading, fault.argument, fault.proposal,
      ])
    }
  }

  /// Removes a batch that never counted, with its faults.
  static func forget(_ batch: UInt32, _ db: Database) throws {
    for table in ["fault", "fault_count"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE batch = ?", arguments: [batch])
    }
    try db.execute(sql: "DELETE FROM batch WHERE id = ?", arguments: [batch])
  }

  /// The details of the faults of the imported file with this digest.
  package func faults(of round: String, sha256: String) throws(StoreError) -> [Fault] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT f.code, f.line, f.record, f.cell, f.heading, f.argument, f.proposal
          FROM fault f JOIN batch b ON b.id = f.batch
          WHERE b.round = ? AND b.sha256 = ? AND b.state = 'imported'
          ORDER BY f.line, f.record, f.code, f.position
          """, arguments: [round, sha256])
      var faults: [Fault] = []
      while let row = try rows.next() {
        guard let code = FaultCode(rawValue: row[0]) else { continue }
        faults.append(
          Fault(
            code, line: row[1], record: row[2], column: row[3], heading: row[4], argument: row[5],
            proposal: row[6]))
      }
      return faults
    }
  }

  /// The details of the faults of every batch that is not withdrawn, by path, line, record, code.
  package func faults(of round: String) throws(StoreError) -> [RejectRow] {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT b.path, f.code, f.line, f.record, f.cell, f.heading, f.argument, f.proposal,
            b.state = 'refused'
          FROM fault f JOIN batch b ON b.id = f.batch
          WHERE b.round = ? AND b.state <> 'withdrawn'
          ORDER BY b.path, b.id, f.line, f.record, f.code, f.position
          """, arguments: [round])
      var rejects: [RejectRow] = []
      while let row = try rows.next() {
        guard let code = FaultCode(rawValue: row[1]) else { continue }
        // Of a refused file nothing is a record that could have a fate.
        rejects.append(
          RejectRow(
            fate: row[8] ? nil : code.fate, file: row[0],
            fault: Fault(
              code, line: row[2], record: row[3], column: row[4], heading: row[5],
              argument: row[6], proposal: row[7])))
      }
      return rejects
    }
  }
}
