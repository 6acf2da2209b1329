package import BallotModel
import Foundation
import GRDB

/// Brings files into a round, withdraws them, and applies rulings: everything that moves the join.
package final class RoundImport {
  private let database: BallotDatabase
  private let round: Round
  /// The key with which this round's serials are hashed.
  package let key: BallotKey
  private let officialUnits: [UInt32]
  private var witnesses: [(ballot: UInt64, official: UInt32, witness: UInt64)] = []

  /// - Throws: `StoreError.closed` once the round is closed.
  package init(_ database: BallotDatabase, round: Round) throws(StoreError) {
    guard let key = try database.key(of: round.id) else { throw .closed }
    self.database = database
    self.round = round
    self.key = key
    officialUnits = round.officials.map { UInt32($0.unit) }
  }

  /// A group for the next files.
  package func makeGroup() -> ImportGroup { ImportGroup(folder: database.folder) }

  /// Commits a group: all of its files, or none.
  ///
  /// - Parameter drafts: in the order of the files' numbers in the group.
  /// - Throws: `StoreError.fatesDoNotAddUp` where a record would be lost or counted twice.
  package func commit(_ group: ImportGroup, _ drafts: [BatchDraft]) throws(StoreError) {
    try database.write { db in
      var ids: [UInt32] = []
      for draft in drafts { ids.append(try BallotDatabase.insert(draft, round: round.id, db)) }
      try settle(db, group: group, drafts: drafts, ids: ids, withdrawing: nil)
    }
  }

  /// Takes a batch out again.
  package func withdraw(_ batch: UInt32) throws(StoreError) {
    try database.write { db in
      try db.execute(
        sql: "UPDATE batch SET state = 'withdrawn' WHERE id = ? AND round = ?",
        arguments: [batch, round.id])
      try db.execute(sql: "DELETE FROM block WHERE batch = ?", arguments: [batch])
      for table in ["fault", "fault_count"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE batch = ?", arguments: [batch])
      }
      try settle(db, group: nil, drafts: [], ids: [], withdrawing: batch)
    }
  }

  /// Replaces the round's rulings, and settles everything anew if they changed.
  ///
  /// - Returns: the rulings that fit no record.
  package func apply(_ rulings: [Ruling]) throws(StoreError) {
    var rows: [(Int64, Int64, String, String?)] = []
    witnesses = []
    for ruling in rulings {
      var serial = ruling.serial
      let (ballot, witness) = serial.withUTF8 {
        key.ballot(unit: UInt64(ruling.unit), serial: UnsafeRawBufferPointer($0))
      }
      let official = ruling.official.map { UInt32($0) } ?? Assessment.noOfficial
      rows.append(
        (Int64(bitPattern: ballot), Int64(official), ruling.decision.rawValue, ruling.file))
      witnesses.append((ballot, official, witness))
    }
    try database.write { db in
      try db.execute(sql: "DELETE FROM ruling WHERE round = ?", arguments: [round.id])
      for row in rows {
        try db.execute(
          sql: "INSERT OR REPLACE INTO ruling VALUES (?, ?, ?, ?, ?)",
          arguments: [round.id, row.0, row.1, row.2, row.3])
      }
      try settle(db, group: nil, drafts: [], ids: [], withdrawing: nil)
    }
  }

  // MARK: Settling

  private func settle(
    _ db: Database, group: ImportGroup?, drafts: [BatchDraft], ids: [UInt32],
    withdrawing withdrawn: UInt32?
  ) throws {
    let batches = try BallotDatabase.batches(db, round.id)
    let firstBatch = batches.map(\.id).min() ?? 0
    let span = batches.isEmpty ? 0 : Int((batches.map(\.id).max() ?? 0) - firstBatch) + 1
    var seeds = Array(repeating: BatchOutcome(), count: span)
    for batch in batches where batch.state == .imported {
      seeds[Int(batch.id - firstBatch)].rejected = batch.outcome.rejected
      seeds[Int(batch.id - firstBatch)].repeated = batch.outcome.repeated
    }
    let pass = JoinPass(
      settings: round.settings, rulings: try loadRulings(db, batches),
      contents: BlockContents(db: db, round: round.id), firstBatch: firstBatch,
      outcomes: seeds, areas: round.areas.count)
    let blocks = BlockWriter(officials: round.officials.count, folder: database.folder)
    try joinRanges(
      db, pass, blocks, group: group, drafts: drafts, ids: ids, firstBatch: firstBatch,
      withdrawing: withdrawn)
    try blocks.write(round: round.id, db)
    try SettledState(round: round.id, firstBatch: firstBatch).write(pass, batches, db)
    for (draft, id) in zip(drafts, ids) where !draft.isRefused {
      let outcome = pass.outcomes[Int(id - firstBatch)]
      if let records = draft.records, outcome.records != records {
        throw StoreError.fatesDoNotAddUp(file: draft.path)
      }
    }
  }

  private func joinRanges(
    _ db: Database, _ pass: JoinPass, _ blocks: BlockWriter, group: ImportGroup?,
    drafts: [BatchDraft], ids: [UInt32], firstBatch: UInt32, withdrawing withdrawn: UInt32?
  ) throws {
    let stored = try SegmentReader(
      db, round: round.id, officialUnits: officialUnits, withdrawing: withdrawn)
    let writer = try SegmentWriter(
      db, round: round.id, mostEntries: stored.absorbedCount + (group?.count ?? 0),
      firstBatch: firstBatch, officialUnits: officialUnits)
    for range in 0..<ImportGroup.ranges {
      var entries = try stored.entries(range)
      for assessment in try group?.load(range) ?? [] {
        let file = Int(assessment.file)
        if !drafts[file].isRefused { entries.append(JoinEntry(assessment, batch: ids[file])) }
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
    let bytes = try Data.fetchOne(statement, arguments: [round.id, range])
    return bytes?.withUnsafeBytes { ContestedContent.decode($0) } ?? []
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

  private func loadRulings(_ db: Database, _ batches: [StoredBatch]) throws -> JoinRulings {
    var rulings = JoinRulings()
    let rows = try Row.fetchCursor(
      db, sql: "SELECT ballot, official, decision, file FROM ruling WHERE round = ?",
      arguments: [round.id])
    while let row = try rows.next() {
      let ballot = UInt64(bitPattern: row[0] as Int64)
      let official = UInt32(truncatingIfNeeded: row[1] as Int64)
      let file = row[3] as String? ?? ""
      let ruling: JoinRuling =
        (row[2] as String) == Ruling.Decision.invalid.rawValue
        ? .invalid
        : .keep(batches: Set(batches.filter { $0.isCalled(file) }.map(\.id)))
      rulings.add(
        ruling, ballot: ballot, official: official,
        witness: witnesses.first { $0.ballot == ballot && $0.official == official }?.witness)
    }
    return rulings
  }
}
