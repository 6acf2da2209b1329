import BallotModel
import Foundation
import GRDB

/// Writes what a pass of the join found: outcomes, ballots, corrections, places of faults.
struct SettledState {
  let round: String
  let firstBatch: UInt32

  func write(_ pass: JoinPass, _ batches: [StoredBatch], _ db: Database) throws {
    try writeOutcomes(pass, batches, db)
    try writePlaces(pass, db)
    try writeFitting(pass, db)
    try db.execute(sql: "DELETE FROM correction WHERE round = ?", arguments: [round])
    for official in pass.corrections.keys.sorted() {
      guard var block = pass.corrections[official] else { continue }
      block.masks.sort()
      try db.execute(
        sql: "INSERT INTO correction VALUES (?, ?, ?)",
        arguments: [round, official, Data(block.encoded)])
    }
    try db.execute(sql: "DELETE FROM unit_ballots WHERE round = ?", arguments: [round])
    for (unit, ballots) in pass.ballots.enumerated() where ballots.found > 0 {
      try db.execute(
        sql: "INSERT INTO unit_ballots VALUES (?, ?, ?, ?, ?)",
        arguments: [
          round, unit, ballots.found, ballots.valid, pass.spoiledAndAssessed[unit] ?? 0,
        ])
    }
  }

  private func writeOutcomes(_ pass: JoinPass, _ batches: [StoredBatch], _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE batch SET marked = ?, none = ?, blank = ?, contradictory = ?, spoiled = ?,
          blank_not_allowed = ?, ruled_invalid = ?, rejected = ?, repeated = ?, duplicate = ?,
          conflict = ? WHERE id = ?
        """)
    for batch in batches where batch.state == .imported {
      let now = pass.outcomes[Int(batch.id - firstBatch)]
      try dropStalePlaces(batch, now, pass.moved[batch.id] ?? [], db)
      if now == batch.outcome { continue }
      try statement.execute(arguments: [
        now.marked, now.none, now.blank, now.contradictory, now.spoiled, now.blankNotAllowed,
        now.ruledInvalid, now.rejected, now.repeated, now.duplicate, now.conflict, batch.id,
      ])
    }
  }

  /// Places of records whose fate another batch or a ruling has changed since are no longer true:
  /// those of all codes whose count differs, or of which a record was exchanged for another.
  private func dropStalePlaces(
    _ batch: StoredBatch, _ now: BatchOutcome, _ moved: Set<FaultCode>, _ db: Database
  ) throws {
    if moved.isEmpty, now == batch.outcome { return }
    for code in Set(batch.outcome.faults.keys).union(now.faults.keys)
    where batch.outcome.faults[code] != now.faults[code] || moved.contains(code) {
      try db.execute(
        sql: "DELETE FROM fault WHERE batch = ? AND code = ?",
        arguments: [batch.id, code.rawValue])
    }
  }

  /// Notes of each ruling whether it speaks of a record (1), but can't decide between versions (2).
  private func writeFitting(_ pass: JoinPass, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "UPDATE ruling SET fits = ? WHERE round = ? AND ballot = ? AND official = ?")
    for key in pass.rulings.rulings.keys {
      try statement.execute(arguments: [
        pass.undecided.contains(key) ? 2 : pass.fitting.contains(key) ? 1 : 0, round,
        Int64(bitPattern: key.ballot), key.official,
      ])
    }
  }

  private func writePlaces(_ pass: JoinPass, _ db: Database) throws {
    for batch in pass.places.keys.sorted() {
      var faults: [Fault] = []
      let byCode = pass.places[batch] ?? [:]
      for code in byCode.keys.sorted() {
        guard var list = byCode[code] else { continue }
        list.prune()
        faults += list.places.map { Fault(code, line: Int($0.line), record: Int($0.record)) }
      }
      try BallotDatabase.insert(faults, batch: batch, db)
    }
  }
}
