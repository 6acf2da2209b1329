import BallotModel
import Foundation
import GRDB

/// Writes what a pass of the join found: outcomes, ballots, corrections, places of faults.
struct SettledState {
  let round: String
  /// With the new ones, of which nothing was known.
  let before: BatchOutcomes
  /// The batches whose rows already say what became of them.
  let new: [UInt32]

  func write(_ pass: JoinPass, _ db: Database) throws {
    try writeOutcomes(pass, db)
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

  private func writeOutcomes(_ pass: JoinPass, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE batch SET marked = ?, none = ?, blank = ?, contradictory = ?, spoiled = ?,
          blank_not_allowed = ?, ruled_invalid = ?, rejected = ?, repeated = ?, duplicate = ?,
          conflict = ? WHERE id = ?
        """)
    let written = Set(new)
    for (index, now) in pass.outcomes.enumerated() where before.isImported[index] {
      let batch = before.first + UInt32(index)
      let old = before.values[index]
      let moved = pass.moved.isEmpty ? nil : pass.moved[batch]
      if now == old, moved == nil { continue }
      try dropStalePlaces(batch, old, now, moved ?? [], db)
      if now == old || written.contains(batch) { continue }
      try statement.execute(arguments: [
        now.marked, now.none, now.blank, now.contradictory, now.spoiled, now.blankNotAllowed,
        now.ruledInvalid, now.rejected, now.repeated, now.duplicate, now.conflict, batch,
      ])
    }
  }

  /// Places of records whose fate another batch or a ruling has changed since are no longer true:
  /// those of all codes whose count differs, or of which a record was exchanged for another.
  private func dropStalePlaces(
    _ batch: UInt32, _ old: BatchOutcome, _ now: BatchOutcome, _ moved: Set<FaultCode>,
    _ db: Database
  ) throws {
    let (oldFaults, nowFaults) = (old.faults, now.faults)
    for code in Set(oldFaults.keys).union(nowFaults.keys)
    where oldFaults[code] != nowFaults[code] || moved.contains(code) {
      try db.execute(
        sql: "DELETE FROM fault WHERE batch = ? AND code = ?",
        arguments: [batch, code.rawValue])
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
