import BallotModel
import Foundation
import GRDB

/// Finds the marks behind a stored hash by trying the mark sets of its block.
final class BlockContents: JoinPass.Contents {
  private struct Place: Hashable {
    var official: UInt32
    var batch: UInt32
  }

  /// Mark sets held at most, so that memory stays bounded.
  private static let mostHeld = 4 << 20

  private let db: Database
  private let round: String
  /// The distinct mark sets of blocks that were asked for, ascending.
  private var held: [Place: [UInt64]] = [:]
  private var heldCount = 0

  init(db: Database, round: String) {
    self.db = db
    self.round = round
  }

  /// - Complexity: O(distinct mark sets of the block).
  func marks(of entry: JoinEntry, witness: UInt64) throws(StoreError) -> UInt64? {
    let place = Place(official: entry.official, batch: entry.batch)
    let masks = try BallotDatabase.attempt { try self.masks(of: place) }
    return masks.first { marks in
      entry.content
        == BallotKey.content(
          witness: witness, official: entry.official, kindCode: entry.kindCode, marks: marks)
    }
  }

  private func masks(of place: Place) throws -> [UInt64] {
    if let masks = held[place] { return masks }
    let statement = try db.cachedStatement(
      sql: "SELECT masks FROM block WHERE round = ? AND official = ? AND batch = ?")
    let rows = try Data.fetchCursor(
      statement, arguments: [round, place.official, place.batch])
    var all: Set<UInt64> = []
    while let bytes = try rows.next() {
      var block = MaskBlock()
      guard bytes.withUnsafeBytes({ block.append(decoding: $0) }) else {
        throw StoreError.damaged("block of official \(place.official), batch \(place.batch)")
      }
      all.formUnion(block.masks)
    }
    let distinct = all.sorted()
    if heldCount + distinct.count > Self.mostHeld {
      held.removeAll()
      heldCount = 0
    }
    held[place] = distinct
    heldCount += distinct.count
    return distinct
  }
}
