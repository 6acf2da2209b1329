package import BallotModel
import GRDB

extension RoundImport {
  /// One ruling as it is stored.
  private struct StoredRuling: Equatable {
    var decision: String
    var file: String?

    var isKeep: Bool { decision == Ruling.Decision.keep.rawValue }
  }

  /// Replaces the round's rulings, and settles everything anew if they changed. Of several that
  /// speak of the same official on the same ballot the last one holds.
  ///
  /// - Throws: `StoreError.closed` once the round is closed.
  package func apply(_ rulings: [Ruling]) throws(StoreError) {
    witnesses = [:]
    var wanted: [RulingKey: StoredRuling] = [:]
    for ruling in rulings {
      let (key, witness) = place(of: ruling)
      wanted[key] = StoredRuling(decision: ruling.decision.rawValue, file: ruling.file)
      witnesses[key.ballot] = witness
    }
    try write { db in
      let stored = try self.stored(db)
      if stored == wanted { return }
      let before = try loadRulings(db)
      try db.execute(sql: "DELETE FROM ruling WHERE round = ?", arguments: [round.id])
      for (key, ruling) in wanted {
        try db.execute(
          sql: """
            INSERT INTO ruling (round, ballot, official, decision, file) VALUES (?, ?, ?, ?, ?)
            """,
          arguments: [
            round.id, Int64(bitPattern: key.ballot), key.official, ruling.decision, ruling.file,
          ])
      }
      try settle(db, Change(), rulings: try loadRulings(db), before: before)
    }
  }

  /// Those of `rulings`, applied before, that speak of no record: there is no such ballot, nothing
  /// is said of the official on it, or the file to be kept holds nothing of it. One that a later one
  /// has replaced goes with that one.
  package func withoutRecord(_ rulings: [Ruling]) throws(StoreError) -> [Ruling] {
    let fitting = try keys(of: 1).union(try keys(of: 2))
    return rulings.filter { !fitting.contains(place(of: $0).key) }
  }

  /// Those of `rulings`, applied before, whose file holds several versions, so that none is kept.
  package func undecided(_ rulings: [Ruling]) throws(StoreError) -> [Ruling] {
    let undecided = try keys(of: 2)
    return rulings.filter { $0.decision == .keep && undecided.contains(place(of: $0).key) }
  }

  /// The rulings of which `fits` was noted.
  private func keys(of fits: Int) throws(StoreError) -> Set<RulingKey> {
    try database.read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT ballot, official FROM ruling WHERE round = ? AND fits = ?",
        arguments: [round.id, fits])
      var keys: Set<RulingKey> = []
      while let row = try rows.next() { keys.insert(Self.key(row)) }
      return keys
    }
  }

  /// The stored rulings, with the batches that they mean.
  ///
  /// - Parameter new: files that are about to become batches, with their numbers.
  /// - Complexity: O(rulings + batches), times the depth of the folders.
  func loadRulings(
    _ db: Database, new: some Sequence<(BatchDraft, UInt32)> = EmptyCollection()
  ) throws -> JoinRulings {
    let stored = try stored(db)
    let files = Set(stored.values.lazy.filter { $0.isKeep }.compactMap(\.file))
    var batches = files.isEmpty ? [:] : try batches(called: files, db)
    if !files.isEmpty {
      for (draft, id) in new where draft.isBroughtIn {
        Self.note(id, called: [draft.path, draft.key], files, &batches)
      }
    }
    var rulings = JoinRulings()
    for (key, ruling) in stored {
      rulings.add(
        ruling.isKeep ? .keep(batches: ruling.file.flatMap { batches[$0] } ?? []) : .invalid,
        key, witness: witnesses[key.ballot])
    }
    return rulings
  }

  private func stored(_ db: Database) throws -> [RulingKey: StoredRuling] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT ballot, official, decision, file FROM ruling WHERE round = ?",
      arguments: [round.id])
    var stored: [RulingKey: StoredRuling] = [:]
    while let row = try rows.next() {
      stored[Self.key(row)] = StoredRuling(decision: row[2], file: row[3])
    }
    return stored
  }

  /// The batches called by each of `names`: their path or key, or the end of it from a folder on.
  private func batches(
    called names: Set<String>, _ db: Database
  ) throws -> [String: Set<UInt32>] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, path, known_as FROM batch WHERE round = ? AND state = 'imported'",
      arguments: [round.id])
    var batches: [String: Set<UInt32>] = [:]
    while let row = try rows.next() {
      Self.note(row[0], called: [row[1], row[2]], names, &batches)
    }
    return batches
  }

  private static func note(
    _ batch: UInt32, called paths: Set<String>, _ names: Set<String>,
    _ batches: inout [String: Set<UInt32>]
  ) {
    for path in paths {
      var rest = path[...]
      while true {
        let name = String(rest)
        if names.contains(name) { batches[name, default: []].insert(batch) }
        guard let slash = rest.firstIndex(of: "/") else { break }
        rest = rest[rest.index(after: slash)...]
      }
    }
  }

  private func place(of ruling: Ruling) -> (key: RulingKey, witness: UInt64) {
    var serial = ruling.serial
    let (ballot, witness) = serial.withUTF8 {
      key.ballot(unit: UInt64(ruling.unit), serial: UnsafeRawBufferPointer($0))
    }
    let official = ruling.official.map { UInt32($0) } ?? Assessment.noOfficial
    return (RulingKey(ballot: ballot, official: official), witness)
  }

  private static func key(_ row: Row) -> RulingKey {
    RulingKey(
      ballot: UInt64(bitPattern: row[0] as Int64),
      official: UInt32(truncatingIfNeeded: row[1] as Int64))
  }
}
