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
  private var page = UnsafeMutableRawPointer.allocate(byteCount: 1 << 16, alignment: 8)
  private var pageCapacity = 1 << 16
  private var pageCount = 0
  private var last: UInt64 = 0
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

  deinit { page.deallocate() }

  /// Adds the entries of `range`, sorted; ranges must come in ascending order.
  func add(_ entries: [JoinEntry], range: Int) throws {
    makeRoom(entries.count * SegmentPage.longestEntry)
    var end = page + pageCount
    for entry in entries {
      end = SegmentPage.write(
        entry, after: last, firstBatch: firstBatch, officialUnits: officialUnits, to: end)
      last = entry.ballot
    }
    pageCount = end - page
    count += entries.count
    if isPaged { try flush(range) }
  }

  /// Writes what is left; a segment without entries is removed.
  func finish() throws {
    if !isPaged { try flush(0) }
    if count == 0 {
      try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [id])
    } else {
      try db.execute(
        sql: "UPDATE segment SET entries = ? WHERE id = ?", arguments: [count, id])
    }
  }

  private func makeRoom(_ most: Int) {
    if pageCapacity - pageCount >= most { return }
    pageCapacity = max(pageCapacity * 2, pageCount + most)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: pageCapacity, alignment: 8)
    larger.copyMemory(from: page, byteCount: pageCount)
    page.deallocate()
    page = larger
  }

  private func flush(_ number: Int) throws {
    guard pageCount > 0 else { return }
    try insert(Data(bytes: page, count: pageCount), number)
    pageCount = 0
    last = 0
  }

  /// Adds the entries of `range` as they were encoded elsewhere.
  func add(page: Data, of entries: Int, range: Int) throws {
    count += entries
    if entries > 0 { try insert(page, range) }
  }

  private func insert(_ page: Data, _ number: Int) throws {
    try db.execute(
      sql: "INSERT INTO segment_page (segment, page, entries) VALUES (?, ?, ?)",
      arguments: [id, number, page])
  }
}
