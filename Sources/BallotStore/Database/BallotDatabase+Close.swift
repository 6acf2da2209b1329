import Foundation
import GRDB

extension BallotDatabase {
  /// Ends a round: hashes, rulings and the secret are destroyed; what was counted stays, pooled per
  /// official, with repeats and conflicts taken out for good.
  ///
  /// - Throws: `StoreError.closed` where it was closed before; then too the file is cleared of what
  ///   was deleted, in case that was cut short.
  package func close(round: String) throws(StoreError) {
    let wasOpen = try write { db in
      guard
        try Bool.fetchOne(
          db, sql: "SELECT closed = 0 FROM round WHERE id = ?", arguments: [round]) == true
      else { return false }
      try Self.poolBlocks(round, db)
      try db.execute(
        sql: """
          DELETE FROM segment_page WHERE segment IN (SELECT id FROM segment WHERE round = ?)
          """, arguments: [round])
      for table in ["segment", "contested", "correction", "ruling"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE round = ?", arguments: [round])
      }
      try db.execute(
        sql: "UPDATE round SET closed = 1, secret = NULL WHERE id = ?", arguments: [round])
      return true
    }
    try Self.attempt {
      try queue.vacuum()
      _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
    if !wasOpen { throw .closed }
  }

  /// Whether the round is closed.
  package func isClosed(_ round: String) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT closed FROM round WHERE id = ?", arguments: [round]) ?? false
    }
  }

  private static func poolBlocks(_ round: String, _ db: Database) throws {
    let officials = try Int.fetchAll(
      db, sql: "SELECT DISTINCT official FROM block WHERE round = ? ORDER BY official",
      arguments: [round])
    for official in officials {
      var pooled = MaskBlock()
      for bytes in try Data.fetchAll(
        db, sql: "SELECT masks FROM block WHERE round = ? AND official = ?",
        arguments: [round, official])
      {
        guard bytes.withUnsafeBytes({ pooled.append(decoding: $0) }) else {
          throw StoreError.damaged("block")
        }
      }
      if let bytes = try Data.fetchOne(
        db, sql: "SELECT masks FROM correction WHERE round = ? AND official = ?",
        arguments: [round, official])
      {
        var taken = MaskBlock()
        guard bytes.withUnsafeBytes({ taken.append(decoding: $0) }) else {
          throw StoreError.damaged("correction")
        }
        guard pooled.takeOut(taken) else { throw StoreError.damaged("correction") }
      }
      let batch = try Int64.fetchOne(
        db, sql: "SELECT min(batch) FROM block WHERE round = ? AND official = ?",
        arguments: [round, official])
      try db.execute(
        sql: "DELETE FROM block WHERE round = ? AND official = ?", arguments: [round, official])
      pooled.masks.sort()
      for (part, block) in pooled.parts.enumerated() {
        try db.execute(
          sql: "INSERT INTO block (official, batch, part, round, masks) VALUES (?, ?, ?, ?, ?)",
          arguments: [official, batch, part, round, Data(block.encoded)])
      }
    }
  }
}
