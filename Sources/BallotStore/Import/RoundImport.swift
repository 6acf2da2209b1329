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
  private let threads: Int
  private let leastForThreads: Int
  /// What was held of the outcomes when the transaction began, and what it made of them.
  private var known: HeldOutcomes?
  private var settled: HeldOutcomes?
  /// Of the ballots whose serial a ruling has named in this run.
  var witnesses: [UInt64: UInt64] = [:]

  /// - Parameters:
  ///   - placesKept: places of faults kept per file and code.
  ///   - threads: those that join and encode.
  ///   - leastForThreads: assessments below which one thread does.
  /// - Throws: `StoreError.closed` once the round is closed.
  package init(
    _ database: BallotDatabase, round: Round, placesKept: Int = FaultLedger.cap, threads: Int = 1,
    leastForThreads: Int = 1 << 16
  ) throws(StoreError) {
    guard let key = try database.key(of: round.id) else { throw .closed }
    self.database = database
    self.round = round
    self.key = key
    self.placesKept = placesKept
    self.threads = threads
    self.leastForThreads = leastForThreads
    officialUnits = round.officials.map { UInt32($0.unit) }
  }

  /// A group for the next files, to which so many threads may add.
  package func makeGroup(threads: Int = 1) -> ImportGroup {
    ImportGroup(officialUnits: officialUnits, folder: database.folder, threads: threads)
  }

  /// Commits a group: all of its files, or none.
  ///
  /// - Parameters:
  ///   - drafts: in the order of the files' numbers in the group.
  ///   - replaced: batches that are withdrawn in the same transaction.
  /// - Returns: the number of each draft's batch; 0 for a copy.
  /// - Throws: `StoreError.fatesDoNotAddUp` where a record would be lost or counted twice;
  ///   `StoreError.closed` once the round is closed.
  @discardableResult
  package func commit(
    _ group: ImportGroup, _ drafts: [BatchDraft], replacing replaced: Set<UInt32> = []
  ) throws(StoreError) -> [UInt32] {
    var numbers: [UInt32] = []
    try write { db in
      let withdrawn = try markWithdrawn(replaced, db)
      try BallotDatabase.forgetRefusals(of: drafts.map(\.key), round: round.id, db)
      var next = try BallotDatabase.nextBatch(db)
      let ids = drafts.map { draft in
        if draft.isCopy { return UInt32(0) }
        defer { next += 1 }
        return next
      }
      let rulings = try loadRulings(db, new: zip(drafts, ids))
      try settle(
        db, Change(group: group, drafts: drafts, ids: ids, withdrawn: withdrawn),
        rulings: rulings, before: rulings)
      numbers = ids
    }
    return numbers
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
    settled = nil
    let held = database.held
    // What fails leaves the database as it was, but what is held of it may be ahead.
    database.held = nil
    known = held?.round == round.id ? held : nil
    try database.write { db in
      // Another process may have closed it since the key was read.
      let isOpen = try Bool.fetchOne(
        db, sql: "SELECT closed = 0 FROM round WHERE id = ?", arguments: [round.id])
      guard isOpen == true else { throw StoreError.closed }
      try body(db)
    }
    database.held = settled ?? known
  }

  /// The outcomes as they stand, read only where another process may have changed them.
  private func outcomes(_ db: Database) throws -> HeldOutcomes {
    let version = try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
    if let held = known, held.version == version {
      // Nobody else holds it, so that it is changed without a copy.
      known = nil
      return held
    }
    return HeldOutcomes(
      round: round.id, version: version, outcomes: try BatchOutcomes(db, round: round.id))
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

    /// The numbers of the batches that are brought in; nil where there are none.
    var numbers: ClosedRange<UInt32>? {
      let numbers = batches.compactMap(\.self)
      guard let first = numbers.min(), let last = numbers.max() else { return nil }
      return first...last
    }

    /// By the file's position, its batch; nil for files that are not brought in.
    var batches: [UInt32?] { zip(drafts, ids).map { $0.isBroughtIn ? $1 : nil } }
  }

  /// What is known of each batch before its entries are joined.
  private static func seeds(_ outcomes: BatchOutcomes, _ change: Change) -> [BatchOutcome] {
    var seeds = outcomes.seeds
    for (file, id) in change.ids.enumerated() where change.drafts[file].isBroughtIn {
      let alone = change.group?.rejectedAlone(inFile: file) ?? 0
      seeds[Int(id - outcomes.first)].rejected &+= UInt32(truncatingIfNeeded: alone)
    }
    return seeds
  }

  /// Joins all entries of the round anew, and writes what follows from that.
  func settle(
    _ db: Database, _ change: Change, rulings: JoinRulings, before: JoinRulings
  ) throws {
    var held = try outcomes(db)
    held.outcomes.withdraw(change.withdrawn)
    held.outcomes.makeRoom(for: change.drafts.count)
    for (draft, id) in zip(change.drafts, change.ids) where !draft.isCopy {
      held.outcomes.add(id, isImported: draft.isBroughtIn)
    }
    guard let numbers = held.outcomes.numbers else { return }
    var pass = JoinPass(
      settings: round.settings, rulings: rulings, rulingsBefore: before,
      contents: BlockContents(db: db, round: round.id), firstBatch: numbers.lowerBound,
      outcomes: Self.seeds(held.outcomes, change), areas: round.areas.count, placesKept: placesKept)
    let blocks = BlockWriter(
      round, batches: change.numbers ?? numbers, folder: database.folder)
    let count = change.group?.count ?? 0
    let threads = count < leastForThreads ? 1 : threads
    let run = JoinRun(
      db: db, round: round, officialUnits: officialUnits, change: change, batches: numbers,
      threads: threads)
    try run.join(&pass, blocks)
    for (draft, id) in zip(change.drafts, change.ids) where !draft.isCopy {
      let outcome = pass.outcomes[Int(id - numbers.lowerBound)]
      if draft.isBroughtIn, let records = draft.records, outcome.records != records {
        throw StoreError.fatesDoNotAddUp(file: draft.path)
      }
      try BallotDatabase.insert(draft, as: id, outcome, round: round.id, db)
    }
    try blocks.write(round: round.id, db, threads: threads)
    let state = SettledState(round: round.id, before: held.outcomes, new: change.ids)
    try state.write(pass, db)
    held.outcomes.settle(pass.outcomes)
    settled = held
  }
}
