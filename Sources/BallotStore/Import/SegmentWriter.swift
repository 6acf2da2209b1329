import BallotModel
import Foundation
import GRDB

/// Writes the entries of one import as a segment: one page if they are few, else one page per range
/// of ballots.
package final class SegmentWriter {
  /// Up to this many entries a segment is small: one page, written anew with the next import.
  package static let mostInSmall = 32_768

  private let db: Database
  private let id: Int64
  private let isPaged: Bool
  private let firstBatch: UInt32
  private let officialUnits: [UInt32]
  /// Those of a small segment, which are written together.
  private var held: [JoinEntry] = []
  private var count = 0

  /// - Parameter isPaged: whether each range of ballots gets a page of its own.
  init(
    _ db: Database, round: String, isPaged: Bool, firstBatch: UInt32, officialUnits: [UInt32]
  ) throws {
    self.db = db
    self.firstBatch = firstBatch
    self.officialUnits = officialUnits
    self.isPaged = isPaged
    try db.execute(
      sql: "INSERT INTO segment (round, is_paged, first_batch, entries) VALUES (?, ?, ?, 0)",
      arguments: [round, isPaged, firstBatch])
    id = db.lastInsertedRowID
  }

  /// Adds the entries of `range`, sorted; ranges must come in ascending order.
  func add(_ entries: [JoinEntry], range: Int) throws {
    if isPaged {
      try add(page: encoded(entries), of: entries.count, range: range)
    } else {
      held += entries
    }
  }

  /// Adds the entries of `range` as they were encoded elsewhere.
  func add(page: Data, of entries: Int, range: Int) throws {
    count += entries
    if entries > 0 { try insert(page, range) }
  }

  /// Writes what is left; a segment without entries is removed.
  func finish() throws {
    if !isPaged { try add(page: encoded(held), of: held.count, range: 0) }
    if count == 0 {
      try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [id])
    } else {
      try db.execute(
        sql: "UPDATE segment SET entries = ? WHERE id = ?", arguments: [count, id])
    }
  }

  private func encoded(_ entries: [JoinEntry]) -> Data {
    SegmentPage.encoded(entries, firstBatch: firstBatch, officialUnits: officialUnits)
  }

  private func insert(_ page: Data, _ number: Int) throws {
    try db.execute(
      sql: "INSERT INTO segment_page (segment, page, entries) VALUES (?, ?, ?)",
      arguments: [id, number, page])
  }
}
