import BallotModel
import BallotStore
// Foundation for folders, and for the bytes of the database's files.
import Foundation
import GRDB

/// A database in a folder of its own, which is removed with it.
final class StoreSandbox {
  let folder: String
  let round: Round
  private(set) var database: BallotDatabase
  private(set) var work: RoundImport
  private let threads: Int

  var path: String { "\(folder)/phieu.sqlite" }

  /// - Parameters:
  ///   - template: a folder whose database, with its secret, is copied first.
  ///   - threads: those that read and join, however few assessments there are.
  init(_ round: Round = .sample(), copying template: String? = nil, threads: Int = 1) throws {
    self.round = round
    self.threads = threads
    folder = FileManager.default.temporaryDirectory.path + "/kho-phieu-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let template {
      for name in try FileManager.default.contentsOfDirectory(atPath: template) {
        try FileManager.default.copyItem(atPath: "\(template)/\(name)", toPath: "\(folder)/\(name)")
      }
    }
    database = try BallotDatabase(path: "\(folder)/phieu.sqlite")
    if template == nil {
      try database.save(round: round.id, files: ["round.yaml": Array("round: dot-1".utf8)])
    }
    work = try RoundImport(database, round: round, threads: threads, leastForThreads: 0)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Opens the database anew, as another run of the program would.
  func reopen() throws {
    database = try BallotDatabase(path: path)
    work = try RoundImport(database, round: round, threads: threads, leastForThreads: 0)
  }

  /// Becomes the database whose file and write-ahead log these are, as found after a crash.
  func become(database bytes: Data, log: Data) throws {
    let name = "sau-su-co.sqlite"
    try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    try log.write(to: URL(fileURLWithPath: "\(folder)/\(name)-wal"))
    database = try BallotDatabase(path: "\(folder)/\(name)")
  }

  /// Imports `files` in one transaction.
  func commit(
    _ files: [SampleFile], ledgers: [Int: FaultLedger] = [:], replacing: Set<UInt32> = []
  ) throws {
    let group = group(files)
    let drafts = files.enumerated().map { $1.draft(ledger: ledgers[$0] ?? FaultLedger()) }
    try work.commit(group, drafts, replacing: replacing)
  }

  /// A group that holds the rows of `files`.
  func group(_ files: [SampleFile]) -> ImportGroup {
    let group = work.makeGroup(threads: threads)
    for (number, file) in files.enumerated() {
      var record = 0
      let assessments = file.rows.enumerated().map { index, row in
        if row.kind != .presence { record += 1 }
        return row.assessment(
          work.key, file: number, record: row.kind == .presence ? 0 : record, line: index + 2)
      }
      assessments.withUnsafeBufferPointer { group.take($0, thread: number) }
    }
    return group
  }

  /// The imported batch of `path`.
  func batch(_ path: String) throws -> StoredBatch? {
    try database.batches(of: round.id).last { $0.report.path == path && $0.state == .imported }
  }

  /// Takes out the imported batch of `path`.
  func withdraw(_ path: String) throws {
    if let id = try batch(path)?.id { try work.withdraw(id) }
  }

  /// What can be seen from outside.
  func findings() throws -> Findings {
    var findings = Findings()
    for batch in try database.batches(of: round.id) where batch.state == .imported {
      findings.fates[batch.report.path] = batch.report.fates
      findings.total.add(batch.report.fates)
    }
    try database.forEachBlock(of: round.id) { official, block, isCorrection in
      let sign = isCorrection ? -1 : 1
      var tally = findings.tallies[official] ?? Findings.Tally()
      tally.none += sign * block.none
      tally.blank += sign * block.blank
      for mask in block.masks { tally.masks[mask, default: 0] += sign }
      findings.tallies[official] = tally
    }
    for (official, tally) in findings.tallies {
      var tally = tally
      tally.masks = tally.masks.filter { $0.value != 0 }
      findings.tallies[official] = tally == Findings.Tally() ? nil : tally
    }
    for (unit, found) in try database.unitBallots(of: round.id) {
      findings.units[unit] = Findings.Unit(
        found: found.ballots.found, valid: found.ballots.valid,
        spoiledAndAssessed: found.spoiledAndAssessed)
    }
    return findings
  }

  // MARK: At rest

  /// The rows of every table, by table, in the order of their keys; nothing of SQLite's own.
  func tables() throws -> [String: [[DatabaseValue]]] { try Self.tables(path) }

  static func tables(_ path: String) throws -> [String: [[DatabaseValue]]] {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      var tables: [String: [[DatabaseValue]]] = [:]
      let names = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      for name in names {
        let count = try db.columns(in: name).count
        let order = (1...count).map(String.init).joined(separator: ", ")
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \"\(name)\" ORDER BY \(order)")
        tables[name] = rows.map { Array($0.databaseValues) }
      }
      return tables
    }
  }

  /// The bytes of all files of the database, one after the other.
  func rawBytes() throws -> Data {
    var bytes = Data()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      bytes += try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    return bytes
  }

  /// Names of the files in the folder.
  func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
