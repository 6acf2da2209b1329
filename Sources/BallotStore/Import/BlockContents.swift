import BallotModel
import Foundation
import GRDB

/// Finds the marks behind a stored hash by trying the mark sets of its block.
struct BlockContents: JoinPass.Contents {
  let db: Database
  let round: String

  func marks(of entry: JoinEntry, witness: UInt64) throws(StoreError) -> UInt64? {
    let block = try BallotDatabase.attempt {
      try BlockContents.block(round, entry.official, entry.batch, db)
    }
    return block?.masks.first { marks in
      BallotKey.content(witness: witness, official: entry.official, kind: .marked, marks: marks)
        == entry.content
    }
  }

  /// The block of one official and batch; nil if there is none.
  static func block(
    _ round: String, _ official: UInt32, _ batch: UInt32, _ db: Database
  ) throws -> MaskBlock? {
    let statement = try db.cachedStatement(
      sql: "SELECT masks FROM block WHERE round = ? AND official = ? AND batch = ?")
    guard let bytes = try Data.fetchOne(statement, arguments: [round, official, batch]) else {
      return nil
    }
    var block = MaskBlock()
    guard bytes.withUnsafeBytes({ block.append(decoding: $0) }) else {
      throw StoreError.damaged("block of official \(official), batch \(batch)")
    }
    return block
  }
}
