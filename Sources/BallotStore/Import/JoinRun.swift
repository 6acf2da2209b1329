import BallotModel
import Foundation
import GRDB

/// The join of all entries of a round in one transaction, range of ballots by range; on several
/// threads where nothing of the round is stored yet.
struct JoinRun {
  let db: Database
  let round: Round
  let officialUnits: [UInt32]
  let change: RoundImport.Change
  /// The numbers of all batches of the round.
  let batches: ClosedRange<UInt32>
  let threads: Int

  /// Joins everything, and stores the entries and what is contested; `blocks` gets what is counted.
  func join(_ pass: inout JoinPass, _ blocks: BlockWriter) throws {
    let stored = try SegmentReader(
      db, round: round.id, officialUnits: officialUnits, areas: round.areas.count,
      batches: batches, withdrawing: change.withdrawn)
    let isNew = threads > 1 && stored.isEmpty && pass.hasNoRulings
    let count = stored.absorbedCount + (change.group?.count ?? 0)
    let writer = try SegmentWriter(
      db, round: round.id, isPaged: isNew || count > SegmentWriter.mostInSmall,
      firstBatch: batches.lowerBound)
    var page = SegmentPageEncoder(firstBatch: batches.lowerBound, officialUnits: officialUnits)
    if isNew, let group = change.group {
      try joinNew(group, &pass, writer, blocks)
    } else {
      try joinAll(&pass, stored, writer, &page, blocks)
    }
    try writer.finish(&page)
    for segment in stored.absorbed {
      try db.execute(sql: "DELETE FROM segment_page WHERE segment = ?", arguments: [segment])
      try db.execute(sql: "DELETE FROM segment WHERE id = ?", arguments: [segment])
    }
  }

  private func joinAll(
    _ pass: inout JoinPass, _ stored: SegmentReader, _ writer: SegmentWriter,
    _ page: inout SegmentPageEncoder, _ blocks: BlockWriter
  ) throws {
    let batches = change.batches
    var entries = JoinEntries()
    var output = JoinPass.RangeOutput()
    for range in 0..<ImportGroup.ranges {
      entries.removeAll()
      try stored.add(range, to: &entries)
      try change.group?.add(range, batches, to: &entries)
      let known = try contested(range)
      if entries.count == 0, known.isEmpty { continue }
      try pass.join(&entries, known: known, &page, &output)
      try writer.end(range, &page)
      try blocks.add(output.counted)
      if output.contested != known { try save(output.contested, range) }
    }
  }

  /// Of ranges without stored entries nothing needs the database before it is written.
  private func joinNew(
    _ group: ImportGroup, _ pass: inout JoinPass, _ writer: SegmentWriter, _ blocks: BlockWriter
  ) throws {
    let joiners = (0..<threads).map { [pass] _ in
      RangeJoiner(
        pass, group, batches: change.batches, officialUnits: officialUnits,
        firstBatch: batches.lowerBound)
    }
    try OrderedWork.run(count: ImportGroup.ranges, threads: threads) {
      (thread, range) throws(StoreError) in
      try joiners[thread].join(range)
    } use: { range, joined in
      try writer.add(joined.count, joined.page, range: range)
      try blocks.add(joined.counted)
      if !joined.contested.isEmpty { try save(joined.contested, range) }
    }
    for joiner in joiners { pass.absorb(joiner.pass) }
  }

  // MARK: What is contested

  private func contested(_ range: Int) throws -> [ContestedContent] {
    let statement = try db.cachedStatement(
      sql: "SELECT contents FROM contested WHERE round = ? AND page = ?")
    guard let bytes = try Data.fetchOne(statement, arguments: [round.id, range]) else { return [] }
    guard let contents = bytes.withUnsafeBytes({ ContestedContent.decode($0) }) else {
      throw StoreError.damaged("contested contents, page \(range)")
    }
    return contents
  }

  private func save(_ contents: [ContestedContent], _ range: Int) throws {
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
