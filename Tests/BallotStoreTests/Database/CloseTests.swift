import BallotModel
import BallotStore
// Foundation for searching the bytes of files.
import Foundation
import GRDB
import Testing

/// The end of a round: the key, the hashes and the rulings are gone, the results stay.
@Suite struct CloseTests {
  private func filled() throws -> (StoreSandbox, [SampleFile], [Ruling]) {
    let sandbox = try StoreSandbox()
    var random = RandomBallots(seed: 900, sandbox.round)
    let extra = (0..<400).map { SampleRecord.marked(2, "T\($0)", 2, UInt64($0 % 9 + 1)) }
    var files = (0..<6).map { _ in random.file() }
    files.append(SampleFile("nhieu.csv", extra))
    let rulings = random.rulings()
    for file in files { try sandbox.commit([file]) }
    try sandbox.work.apply(rulings)
    return (sandbox, files, rulings)
  }

  /// Pieces of what must be destroyed, as they lie in the file.
  private func secrets(_ sandbox: StoreSandbox) throws -> [Data] {
    let tables = try sandbox.tables()
    var secrets: [Data] = []
    for row in tables["round"] ?? [] {
      secrets += [Data.fromDatabaseValue(row[1])].compactMap(\.self)
    }
    for (table, column) in [("segment_page", 2), ("contested", 2)] {
      for row in tables[table] ?? [] {
        guard let bytes = Data.fromDatabaseValue(row[column]), bytes.count >= 24 else { continue }
        for start in stride(from: 0, through: bytes.count - 24, by: 24) {
          secrets.append(bytes.subdata(in: start..<start + 24))
        }
      }
    }
    for row in tables["ruling"] ?? [] {
      guard let ballot = Int64.fromDatabaseValue(row[1]) else { continue }
      // SQLite writes integers with the highest byte first.
      secrets.append(withUnsafeBytes(of: ballot.bigEndian) { Data($0) })
    }
    return secrets
  }

  @Test func `no key, hash or ruling is left in any byte of the files`() throws {
    let (sandbox, _, _) = try filled()
    var pieces = try secrets(sandbox)
    let before = try sandbox.rawBytes()
    // Pieces that lie across two pages of the file can't be found even now.
    pieces = pieces.filter { before.range(of: $0) != nil }
    #expect(pieces.count > 200)
    // What an earlier state of the pages held must go too.
    try sandbox.withdraw("nhieu.csv")
    pieces += try secrets(sandbox)
    let results = try sandbox.findings()
    try sandbox.database.close(round: sandbox.round.id)

    let after = try sandbox.rawBytes()
    #expect(!after.isEmpty)
    for piece in pieces { #expect(after.range(of: piece) == nil) }
    let tables = try sandbox.tables()
    for table in ["segment", "segment_page", "contested", "correction", "ruling"] {
      #expect(tables[table]?.isEmpty == true)
    }
    #expect(tables["round"]?.first?[1] == .null)
    #expect(try sandbox.database.key(of: sandbox.round.id) == nil)
    #expect(try sandbox.database.isClosed(sandbox.round.id))
    #expect(try sandbox.findings() == results)
    let reopened = try BallotDatabase(path: sandbox.path)
    #expect(try reopened.isClosed(sandbox.round.id))
    #expect(try sandbox.findings() == results)
  }

  @Test func `nothing can be imported, withdrawn or ruled any more`() throws {
    let (sandbox, _, rulings) = try filled()
    // Begun before the round was closed, as by another process.
    let work = sandbox.work
    let group = sandbox.group([SampleFile("muon.csv", [.marked(1, "S9", 0, 1)])])
    let batch = try #require(try sandbox.batch("nhieu.csv"))
    try sandbox.database.close(round: sandbox.round.id)
    let before = try sandbox.tables()
    let draft = SampleFile("muon.csv", [.marked(1, "S9", 0, 1)]).draft()
    #expect(throws: StoreError.closed) { try work.commit(group, [draft]) }
    #expect(throws: StoreError.closed) { try work.withdraw(batch.id) }
    #expect(throws: StoreError.closed) { try work.apply([]) }
    #expect(throws: StoreError.closed) { try work.apply(rulings) }
    #expect(throws: StoreError.closed) {
      try RoundImport(sandbox.database, round: sandbox.round)
    }
    #expect(throws: StoreError.closed) { try sandbox.database.close(round: sandbox.round.id) }
    #expect(try sandbox.tables() == before)
  }

  @Test func `saving the folder again gives a closed round no new key`() throws {
    let (sandbox, _, _) = try filled()
    try sandbox.database.close(round: sandbox.round.id)
    try sandbox.database.save(round: sandbox.round.id, files: ["round.yaml": [1, 2, 3]])
    #expect(try sandbox.database.key(of: sandbox.round.id) == nil)
    #expect(try sandbox.database.isClosed(sandbox.round.id))
  }
}
