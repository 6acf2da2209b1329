package import BallotModel
import Foundation
import GRDB

extension BallotDatabase {
  /// Calls `body` for each block of each official with anything counted, officials in ascending
  /// order, and after an official's blocks with what the join takes back of them.
  package func forEachBlock(
    of round: String, _ body: (Int, MaskBlock, _ isCorrection: Bool) -> Void
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
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT official, masks FROM block WHERE round = ? ORDER BY round, official, batch, part
          """, arguments: [round])
      var current = -1
      var block = MaskBlock()
      while let row = try rows.next() {
        let official: Int = row[0]
        if official != current, let correction = corrections[current] {
          body(current, correction, true)
        }
        current = official
        block.none = 0
        block.blank = 0
        block.masks.removeAll(keepingCapacity: true)
        try Self.decode(row[1], into: &block)
        body(official, block, false)
      }
      if let correction = corrections[current] { body(current, correction, true) }
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
