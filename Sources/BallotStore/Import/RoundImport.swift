package import BallotModel
import Foundation
import GRDB

/// Brings files into a round, withdraws them, and applies rulings: everything that moves the join.
package final class RoundImport {
  let database: BallotDatabase
  let round: Round
  /// The key with which this round's serials are hashed.
  package let key: BallotKey
  private let officialUnits: [UInt32]
  /// Places of faults kept per file and code.
  private let placesKept: Int
  /// Of the ballots whose serial a ruling has named in this run.
  var witnesses: [UInt64: UInt64] = [:]

  /// - Throws: `StoreError.closed` once the round is closed.
  package init(
    _ database: BallotDatabase, round: Round, placesKept: Int = FaultLedger.cap
  ) throws(StoreError) {
    guard let key = try database.key(of: round.id) else { throw .closed }
    self.database = database
    self.round = round
    self.key = key
    self.placesKept = placesKept
    officialUnits = round.officials.map { UInt32($0.unit) }
  }

  /// A group for the next files.
  package func makeGroup() -> ImportGroup {
    ImportGroup(officialUnits: officialUnits, folder: database.folder)
  }

  /// Commits a group: all of its files, or none.
  ///
  /// - Parameters:
  ///   - drafts: in the order of the files' numbers in the group.
  ///   - replaced: batches that are withdrawn in the same transaction.
  /// - Throws: `StoreError.fatesDoNotAddUp` where a record would be lost or counted twice;
  ///   `StoreError.closed` once the round is closed.
  package func commit(
    _ group: ImportGroup, _ drafts: [BatchDraft], replacing replaced: Set<UInt32> = []
  ) throws(StoreError) {
    try write { db in
      let withdrawn = try markWithdrawn(replaced, db)
      var ids: [UInt32] = []
      for draft in drafts {
        ids.append(draft.isCopy ? 0 : try BallotDatabase.insert(draft, round: round.id, db))
      }
      let rulings = try loadRulings(db)
      try settle(
        db, Change(group: group, drafts: drafts, ids: ids, withdrawn: withdrawn),
        rulings: rulings, before: rulings)
    }
  }

  /// Takes a batch out again; what is not imported, or is of another round, stays as it is.
  ///
  /// - Throws: `StoreError.closed` once the round is closed.
  package func withdraw(_ batch: UInt32) throws(StoreError) {
    try withdraw([batch])
  }

  /// Takes batches out again, all of them or none.
  package func withdraw(_ batches: Set<UInt32>) throws(StoreError) {
    try write { db in
      let withdrawn = try markWithdrawn(batches, db)
      if withdrawn.isEmpty { return }
      let rulings = try loadRulings(db)
      try settle(db, Change(withdrawn: withdrawn), rulings: rulings, before: rulings)
    }
  }

  /// Runs `body` in one transaction, if the round is still open.
  func write(_ body: (Database) throws -> Void) throws(StoreError) {
    try database.write { db in
      // Another process may have closed it since the key was read.
      let isOpen = try Bool.fetchOne(
        db, sql: "SELECT closed = 0 FROM round WHERE id = ?", arguments: [round.id])
      guard isOpen == true else { throw StoreError.closed }
      try body(db)
    }
  }

  private func markWithdrawn(_ batches: Set<UInt32>, _ db: Database) throws -> Set<UInt32> {
    let imported = try batches.filter { batch in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM batch WHERE id = ? AND round = ? AND state = 'imported')
          """, arguments: [batch, round.id]) == true
    }
    if imported.isEmpty { return [] }
    for batch in imported {
      try db.execute(sql: "UPDATE batch SET state = 'withdrawn' WHERE id = ?", arguments: [batch])
      for table in ["fault", "fault_count"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE batch = ?", arguments: [batch])
      }
    }
    // One pass over the blocks, however many batches they are.
    try db.execute(
      sql: """
        DELETE FROM block WHERE round = ? AND batch IN
          (SELECT id FROM batch WHERE round = ? AND state = 'withdrawn')
        """, arguments: [round.id, round.id])
    return imported
  }

  // MARK: Settling

  /// What a transaction brings in and takes out.
  struct Change {
    var group: ImportGroup?
    var drafts: [BatchDraft] = []
    var ids: [UInt32] = []
    var withdrawn: Set<UInt32> = []
  }

  /// Joins all entries of the round anew, and writes what follows from that.
  func settle(
    _ db: Database, _ change: Change, rulings: JoinRulings, before: JoinRulings
  ) throws {
    let batches = try BallotDatabase.batches(db, round.id)
    guard let firstBatch = batches.map(\.id).min(), let lastBatch = batches.map(\.id).max() else {
      return
    }
    var seeds = Array(repeating: BatchOutcome(), count: Int(lastBatch - firstBatch) + 1)
    for batch in batches where batch.state == .imported {
      seeds[Int(batch.id - firstBatch)].rejected = batch.outcome.rejected
      seeds[Int(batch.id - firstBatch)].repeated = batch.outcome.repeated
    }
    for (file, id) in change.ids.enumerated() where change.drafts[file].isBroughtIn {
      let alone = change.group?.rejectedAlone(inFile: file) ?? 0
      seeds[Int(id - firstBatch)].rejected += alone
    }
    var pass = JoinPass(
      settings: round.settings, rulings: rulings, rulingsBefore: before,
      contents: BlockContents(db: db, round: round.id), firstBatch: firstBatch,
      outcomes: seeds, areas: round.areas.count, placesKept: placesKept)
    let blocks = BlockWriter(officials: round.officials.count, folder: database.folder)
    try joinRanges(db, change, &pass, blocks, batches: firstBatch...lastBatch)
    try blocks.write(round: round.id, db)
    try SettledState(round: round.id, firstBatch: firstBatch).write(pass, batches, db)
    for (draft, id) in zip(change.drafts, change.ids) where draft.isBroughtIn {
      let outcome = pass.outcomes[Int(id - firstBatch)]
      if let records = draft.records, outcome.records != records {
        throw StoreError.fatesDoNotAddUp(file: draft.path)
      }
    }
  }

  private func joinRanges(
    _ db: Database, _ change: Change, _ pass: inout JoinPass, _ blocks: BlockWriter,
    batches: ClosedRange<UInt32>
  ) throws {
    let stored = try SegmentReader(
      db, round: round.id, officialUnits: officialUnits, areas: round.areas.count,
      batches: batches, withdrawing: change.withdrawn)
    let writer = try SegmentWriter(
      db, round: round.id, mostEntries: stored.absorbedCount + (change.group?.count ?? 0),
      firstBatch: batches.lowerBound, officialUnits: officialUnits)
    let isBroughtIn = change.drafts.map(\.isBroughtIn)
    for range in 0..<ImportGroup.ranges {
      var entries = try stored.entries(range)
      try change.group?.load(range) { assessment in
        let file = Int(assessment.file)
        guard isBroughtIn[file] else { return }
        entries.append(JoinEntry(assessment, batch: change.ids[file]))
      }
      let known = try loadContested(db, range)
      if entries.isEmpty, known.isEmpty { continue }
      let output = try pass.join(entries, known: known)
      try writer.add(output.entries, range: range)
      try blocks.add(output.counted)
      if output.contested != known { try saveContested(db, range, output.contested) }
    }
    try writer.finish()
    for segment in stored.absorbed {
      try db.execute(sql: "DELETE FROM segment_page WHERE segment = ?", arguments: [segment])
      try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment])
    }
  }

  private func loadContested(_ db: Database, _ range: Int) throws -> [ContestedContent] {
    let statement = try db.cachedStatement(
      sql: "SELECT contents FROM contested WHERE round = ? AND page = ?")
    guard let bytes = try Data.fetchOne(statement, arguments: [round.id, range]) else { return [] }
    guard let contents = bytes.withUnsafeBytes({ ContestedContent.decode($0) }) else {
      throw StoreError.damaged("contested contents, page \(range)")
    }
    return contents
  }

  private func saveContested(
    _ db: Database, _ range: Int, _ contents: [ContestedContent]
  ) throws {
    if contents.isEmpty {
      try db.execute(
        sql: "DELETE FROM contested WHERE round = ? AND page = ?", arguments: [round.id, range])
    } else {
      try db.execute(
        sql: "INSERT OR REPLACE INTO contested VALUES (?, ?, ?)",
        arguments: [round.id, range, Data(ContestedContent.encode(contents))])
    }
  }
}
