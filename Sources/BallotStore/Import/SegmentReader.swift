import BallotModel
import Foundation
import GRDB

/// The stored entries of a round, range of ballots by range.
///
/// Small segments are held decoded, since they are written anew with every import; large ones are
/// read page by page.
final class SegmentReader {
  private struct Paged {
    var id: Int64
    var firstBatch: UInt32
  }

  private let db: Database
  private let officialUnits: [UInt32]
  private var small: [JoinEntry] = []
  private var next = 0
  private var paged: [Paged] = []
  private let areas: Int
  private let batches: ClosedRange<UInt32>
  private let withdrawn: Set<UInt32>
  /// Segments that are written anew.
  private(set) var absorbed: [Int64] = []
  /// Entries in the segments that are written anew.
  private(set) var absorbedCount = 0

  /// - Parameters:
  ///   - batches: those that entries may belong to.
  ///   - withdrawn: batches whose entries are left out, which means that all segments are written
  ///     anew.
  init(
    _ db: Database, round: String, officialUnits: [UInt32], areas: Int,
    batches: ClosedRange<UInt32>, withdrawing withdrawn: Set<UInt32>
  ) throws {
    self.db = db
    self.officialUnits = officialUnits
    self.areas = areas
    self.batches = batches
    self.withdrawn = withdrawn
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, is_paged, first_batch, entries FROM segment WHERE round = ? ORDER BY id",
      arguments: [round])
    for row in rows {
      let segment = Paged(id: row[0], firstBatch: row[2])
      if row[1] as Bool {
        paged.append(segment)
        if withdrawn.isEmpty { continue }
      } else {
        try decode(segment, page: 0) { small.append($0) }
      }
      absorbed.append(segment.id)
      absorbedCount += row[3] as Int
    }
    small.sort { $0.ballot < $1.ballot }
  }

  /// Whether nothing is stored.
  var isEmpty: Bool { absorbed.isEmpty && paged.isEmpty }

  /// Adds the entries of `range`; ranges must be asked for in ascending order.
  func add(_ range: Int, to entries: inout JoinEntries) throws {
    while next < small.count, ImportGroup.range(of: small[next].ballot) == range {
      if !withdrawn.contains(small[next].batch) { entries.append(small[next]) }
      next += 1
    }
    for segment in paged {
      try decode(segment, page: range) { found in
        var entry = found
        if withdrawn.isEmpty {
          entry.staysStored = true
        } else if withdrawn.contains(entry.batch) {
          return
        }
        entries.append(entry)
      }
    }
  }

  @inline(__always)
  private func decode(_ segment: Paged, page: Int, _ body: (JoinEntry) -> Void) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT entries FROM segment_page WHERE segment = ? AND page = ?")
    guard let bytes = try Data.fetchOne(statement, arguments: [segment.id, page]) else { return }
    let isSound = bytes.withUnsafeBytes { raw in
      SegmentPage.decode(
        raw, firstBatch: segment.firstBatch, officialUnits: officialUnits, areas: areas,
        batches: batches, body)
    }
    guard isSound else { throw StoreError.damaged("segment \(segment.id), page \(page)") }
  }
}
