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
  private var count = 0

  /// - Parameter isPaged: whether each range of ballots gets a page of its own.
  init(_ db: Database, round: String, isPaged: Bool, firstBatch: UInt32) throws {
    self.db = db
    self.isPaged = isPaged
    try db.execute(
      sql: "INSERT INTO segment (round, is_paged, first_batch, entries) VALUES (?, ?, ?, 0)",
      arguments: [round, isPaged, firstBatch])
    id = db.lastInsertedRowID
  }

  /// Says that the entries of `range` are all in `page`; ranges come in ascending order, and those
  /// of a small segment are written together.
  func end(_ range: Int, _ page: inout SegmentPageEncoder) throws {
    if isPaged { try add(page.count, page.finish(), range: range) }
  }

  /// Adds the page of `range`, which holds so many entries.
  func add(_ entries: Int, _ page: Data, range: Int) throws {
    count += entries
    if entries == 0 { return }
    try db.cachedStatement(
      sql: "INSERT INTO segment_page (segment, page, entries) VALUES (?, ?, ?)"
    ).execute(arguments: [id, range, page])
  }

  /// Writes what is left in `page`; a segment without entries is removed.
  func finish(_ page: inout SegmentPageEncoder) throws {
    if !isPaged { try add(page.count, page.finish(), range: 0) }
    if count == 0 {
      try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [id])
    } else {
      try db.execute(
        sql: "UPDATE segment SET entries = ? WHERE id = ?", arguments: [count, id])
    }
  }
}
