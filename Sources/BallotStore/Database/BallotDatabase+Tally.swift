package import BallotModel
import Foundation
import GRDB

extension BallotDatabase {
  /// Calls `body` for each official with anything counted, in ascending order.
  ///
  /// `counted` holds the mark sets of all batches, `correction` what the join takes back.
  package func forEachOfficial(
    of round: String, _ body: (Int, _ counted: MaskBlock, _ correction: MaskBlock) -> Void
  ) throws(StoreError) {
    try read { db in
      var corrections: [Int: MaskBlock] = [:]
      let taken = try Row.fetchCursor(
        db, sql: "SELECT official, masks FROM correction WHERE round = ?", arguments: [round])
      while let row = try taken.next() {
        var block = MaskBlock()
        try Self.decode(row[1], into: &block)
        corrections[row[0]] = block
      }
      var current = -1
      var block = MaskBlock()
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT official, masks FROM block WHERE round = ? ORDER BY round, official, batch",
        arguments: [round])
      while let row = try rows.next() {
        let official: Int = row[0]
        if official != current {
          if current >= 0 { body(current, block, corrections[current] ?? MaskBlock()) }
          current = official
          block.none = 0
          block.blank = 0
          block.masks.removeAll(keepingCapacity: true)
        }
        try Self.decode(row[1], into: &block)
      }
      if current >= 0 { body(current, block, corrections[current] ?? MaskBlock()) }
    }
  }

  private static func decode(_ bytes: Data, into block: inout MaskBlock) throws {
    guard bytes.withUnsafeBytes({ block.append(decoding: $0) }) else {
      throw StoreError.damaged("block")
    }
  }

  /// Ballots found and valid, and those both spoiled and assessed, by area index.
  package func unitBallots(
    of round: String
  ) throws(StoreError) -> [Int: (ballots: UnitBallots, spoiledAndAssessed: Int)] {
    try read { db in
      var units: [Int: (ballots: UnitBallots, spoiledAndAssessed: Int)] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT unit, found, valid, spoiled_and_assessed FROM unit_ballots WHERE round = ?",
        arguments: [round])
      while let row = try rows.next() {
        units[row[0]] = (UnitBallots(found: row[1], valid: row[2]), row[3])
      }
      return units
    }
  }
}
