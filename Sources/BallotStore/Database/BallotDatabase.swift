package import BallotModel
import Crypto
// Foundation because GRDB's blobs are `Data`.
import Foundation
import GRDB

/// The SQLite database of one or more rounds.
///
/// One transaction per group of whole files: after a kill at any instant each file is wholly
/// in or wholly out. Deleted content is overwritten.
package final class BallotDatabase {
  let queue: DatabaseQueue
  /// Folder of the database, where temporary files lie too.
  package let folder: String
  /// Spares the next transaction of the same import reading every batch again.
  var held: HeldOutcomes?

  /// Opens or makes the database at `path`.
  ///
  /// - Throws: `StoreError.database`.
  package init(path: String) throws(StoreError) {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // Of a new database only: fewer, larger writes, since nearly all of it are blobs.
      try db.execute(sql: "PRAGMA page_size = 8192")
      try Self.change(journal: "WAL", db)
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    configuration.busyMode = .timeout(Double(Self.patience) / 1_000)
    let name = (path as NSString).deletingLastPathComponent
    folder = name.isEmpty ? "." : name
    queue = try Self.attempt {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Schema.migrator.migrate(queue)
      return queue
    }
  }

  private init(queue: DatabaseQueue, folder: String) {
    self.queue = queue
    self.folder = folder
  }

  /// A copy in memory, for trying out what an import would do.
  package func copy() throws(StoreError) -> BallotDatabase {
    let copy = try Self.attempt {
      let copy = try DatabaseQueue()
      try queue.backup(to: copy)
      return copy
    }
    return BallotDatabase(queue: copy, folder: folder)
  }

  /// Runs `body`, whose errors become ours.
  static func attempt<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw .database(error.message ?? "SQLite \(error.resultCode.rawValue)")
    } catch {
      throw .database(String(describing: error))
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try Self.attempt { try queue.write(body) }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try Self.attempt { try queue.read(body) }
  }

  // MARK: Rounds

  /// Identifiers of the rounds in the database, sorted.
  package func rounds() throws(StoreError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT id FROM round ORDER BY id") }
  }

  /// The files of the round folder as last opened, by path.
  package func files(of round: String) throws(StoreError) -> [String: [UInt8]] {
    try read { db in
      var files: [String: [UInt8]] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT path, bytes FROM round_file WHERE round = ?", arguments: [round])
      while let row = try rows.next() {
        files[row[0]] = Array(row[1] as Data)
      }
      return files
    }
  }

  /// Whether the round holds a batch that is not withdrawn or refused.
  package func hasBatches(_ round: String) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM batch WHERE round = ? AND state = 'imported')",
        arguments: [round]) ?? false
    }
  }

  /// Keeps the files of a round folder, and makes the round's secret when it is new.
  package func save(round: String, files: [String: [UInt8]]) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO round (id, secret) VALUES (?, ?)",
        arguments: [round, SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }])
      try db.execute(sql: "DELETE FROM round_file WHERE round = ?", arguments: [round])
      for path in files.keys.sorted() {
        try db.execute(
          sql: "INSERT INTO round_file (round, path, bytes) VALUES (?, ?, ?)",
          arguments: [round, path, Data(files[path] ?? [])])
      }
    }
  }

  /// The key of the round's hashes; nil once the round is closed.
  package func key(of round: String) throws(StoreError) -> BallotKey? {
    let secret = try read { db in
      try Data.fetchOne(
        db, sql: "SELECT secret FROM round WHERE id = ? AND secret IS NOT NULL",
        arguments: [round])
    }
    guard let secret else { return nil }
    let derived = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: secret), info: Data("ballot and comment".utf8),
      outputByteCount: 32)
    return BallotKey(material: derived.withUnsafeBytes { Array($0) })
  }

  /// Remembers folders from which files were imported.
  package func save(round: String, sourceFolders: Set<String>) throws(StoreError) {
    let known = try self.sourceFolders(of: round)
    let new = sourceFolders.subtracting(known)
    if new.isEmpty { return }
    try write { db in
      for path in new.sorted() {
        try db.execute(
          sql: "INSERT OR IGNORE INTO source_folder (round, path) VALUES (?, ?)",
          arguments: [round, path])
      }
    }
  }

  /// The folders from which files of `round` were imported, sorted.
  package func sourceFolders(of round: String) throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT path FROM source_folder WHERE round = ? ORDER BY path",
        arguments: [round])
    }
  }

  /// Notes what an operator did; `at` is given by the caller, so that nothing here reads a clock.
  package func log(round: String, at: String, kind: String, detail: String) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT INTO event (round, at, kind, detail) VALUES (?, ?, ?, ?)",
        arguments: [round, at, kind, detail])
    }
  }
}
