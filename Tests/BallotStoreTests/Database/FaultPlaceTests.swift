import BallotModel
import BallotStore
import Testing

/// The places of records that were not counted.
@Suite struct FaultPlaceTests {
  private func lines(_ sandbox: StoreSandbox, _ code: FaultCode, _ path: String) throws -> [Int] {
    try sandbox.database.faults(of: sandbox.round.id)
      .filter { $0.fault.code == code && $0.file == path }.map(\.fault.line)
  }

  private func count(_ sandbox: StoreSandbox, _ code: FaultCode, _ path: String) throws -> Int? {
    try sandbox.database.batches(of: sandbox.round.id)
      .first { $0.report.path == path }?.report.faults[code]
  }

  @Test func `places come by file, line, record and code, with the fate`() throws {
    let sandbox = try StoreSandbox()
    var ledger = FaultLedger()
    ledger.note(
      Fault(
        .unknownOfficial, line: 3, record: 2, column: 3, heading: "official", proposal: "cb-1-1"))
    ledger.note(Fault(.ignoredColumn, line: 1, column: 7))
    try sandbox.commit(
      [
        SampleFile(
          "b.csv",
          [
            .plain(1, "S1", 0, .spoiled), .plain(1, "S2", nil, .rejected),
            .marked(1, "S3", 0, 1), .marked(1, "S3", 0, 1), .marked(1, "S4", 0, 1),
            .marked(1, "S4", 0, 2),
          ]),
        SampleFile("a.csv", [.marked(1, "S3", 0, 1)]),
      ], ledgers: [0: ledger])
    let faults = try sandbox.database.faults(of: sandbox.round.id)
    #expect(faults.map(\.file) == ["a.csv", "b.csv", "b.csv", "b.csv", "b.csv", "b.csv", "b.csv"])
    #expect(
      faults.map(\.fault.code) == [
        .duplicate, .ignoredColumn, .spoiled, .unknownOfficial, .duplicate, .conflict, .conflict,
      ])
    #expect(faults.map(\.fault.line) == [2, 1, 2, 3, 5, 6, 7])
    #expect(faults.map(\.fault.record) == [1, 0, 1, 2, 4, 5, 6])
    #expect(
      faults.map(\.fate) == [
        .duplicate, nil, .invalid, .rejected, .duplicate, .conflict, .conflict,
      ])
    let unknown = try #require(faults.first { $0.fault.code == .unknownOfficial }?.fault)
    #expect(unknown.column == 3)
    #expect(unknown.heading == "official")
    #expect(unknown.proposal == "cb-1-1")
    let report = try #require(try sandbox.batch("b.csv")?.report)
    #expect(
      report.faults == [
        .ignoredColumn: 1, .spoiled: 1, .unknownOfficial: 1, .duplicate: 1, .conflict: 2,
      ])
    #expect(report.ignoredColumns == ["ghi chú"])
    #expect(report.skipped == ["blank-line": 2])
  }

  @Test func `counts are exact and details are those of the first thousand records`() throws {
    let sandbox = try StoreSandbox()
    let rows = (0..<5_200).map { SampleRecord.plain(1, "S\($0)", 0, .spoiled) }
    try sandbox.commit([SampleFile("hong.csv", rows)])
    #expect(try lines(sandbox, .spoiled, "hong.csv") == Array(2...1_001))
    #expect(try count(sandbox, .spoiled, "hong.csv") == 5_200)
  }

  @Test func `places that a later file has made untrue are dropped`() throws {
    let sandbox = try StoreSandbox()
    try sandbox.commit([
      SampleFile(
        "dau.csv",
        [
          .marked(1, "S1", 0, 1), .marked(1, "S1", 0, 2), .marked(1, "S2", 0, 1),
          .plain(1, "S3", 0, .spoiled),
        ])
    ])
    #expect(try lines(sandbox, .conflict, "dau.csv") == [2, 3])
    try sandbox.commit([SampleFile("sau.csv", [.marked(1, "S2", 0, 2)])])
    #expect(try lines(sandbox, .conflict, "dau.csv") == [])
    #expect(try count(sandbox, .conflict, "dau.csv") == 3)
    #expect(try lines(sandbox, .conflict, "sau.csv") == [2])
    // What has nothing to do with it stays.
    #expect(try lines(sandbox, .spoiled, "dau.csv") == [5])
  }

  @Test func `places are dropped where one record takes the place of another`() throws {
    let sandbox = try StoreSandbox()
    let invalid = ["S1", "S2"].map {
      Ruling(unit: 1, serial: $0, official: 0, decision: .invalid, file: nil, line: 2)
    }
    try sandbox.work.apply([invalid[0]])
    try sandbox.commit([
      SampleFile("tep.csv", [.marked(1, "S1", 0, 1), .marked(1, "S2", 0, 1)])
    ])
    #expect(try lines(sandbox, .ruledInvalid, "tep.csv") == [2])
    // As many as before, but not the same.
    try sandbox.work.apply([invalid[1]])
    #expect(try count(sandbox, .ruledInvalid, "tep.csv") == 1)
    #expect(try lines(sandbox, .ruledInvalid, "tep.csv") == [])
  }

  @Test func `a refusal makes room for the next import of its path`() throws {
    let sandbox = try StoreSandbox()
    var refusal = FaultLedger()
    refusal.note(Fault(.notWellFormed, line: 7, column: 3, argument: "76"))
    let file = SampleFile("xml/1.xml", [.marked(1, "S1", 0, 1)])
    for _ in 0..<2 {
      try sandbox.commit([file], ledgers: [0: refusal])
      let batches = try sandbox.database.batches(of: sandbox.round.id)
      #expect(batches.map(\.state) == [.refused])
      #expect(batches.first?.report.status == .refused)
      #expect(batches.first?.report.fates == FateCounts())
      #expect(try lines(sandbox, .notWellFormed, "xml/1.xml") == [7])
      #expect(try sandbox.findings() == Findings())
    }
    // Another path's refusal stays.
    try sandbox.commit([SampleFile("xml/2.xml", [])], ledgers: [0: refusal])
    try sandbox.commit([file])
    let batches = try sandbox.database.batches(of: sandbox.round.id)
    #expect(batches.map(\.report.path) == ["xml/1.xml", "xml/2.xml"])
    #expect(batches.map(\.state) == [.imported, .refused])
    #expect(try lines(sandbox, .notWellFormed, "xml/1.xml") == [])
    #expect(try lines(sandbox, .notWellFormed, "xml/2.xml") == [7])
    #expect(try sandbox.findings().total.marked == 1)
  }

  @Test func `a fault of a refused file has no fate, since nothing of it is a record`() throws {
    let sandbox = try StoreSandbox()
    var ledger = FaultLedger()
    ledger.note(Fault(.unknownOfficial, line: 3, record: 2))
    ledger.note(Fault(.notWellFormed, line: 7, column: 3, argument: "76"))
    try sandbox.commit([SampleFile("tep.xml", [])], ledgers: [0: ledger])
    let faults = try sandbox.database.faults(of: sandbox.round.id)
    #expect(faults.map(\.fault.code) == [.unknownOfficial, .notWellFormed])
    #expect(faults.map(\.fate) == [nil, nil])
  }

  @Test func `a withdrawn file lists no fault`() throws {
    let sandbox = try StoreSandbox()
    var ledger = FaultLedger()
    ledger.note(Fault(.unknownOfficial, line: 3, record: 2))
    let rows = [SampleRecord.plain(1, "S1", 0, .spoiled), .plain(1, "S2", nil, .rejected)]
    try sandbox.commit([SampleFile("tep.csv", rows)], ledgers: [0: ledger])
    #expect(try sandbox.database.faults(of: sandbox.round.id).count == 2)
    try sandbox.withdraw("tep.csv")
    #expect(try sandbox.database.faults(of: sandbox.round.id).isEmpty)
    let batch = try #require(try sandbox.database.batches(of: sandbox.round.id).first)
    #expect(batch.state == .withdrawn)
    #expect(batch.report.faults.isEmpty)
    #expect(batch.report.fates == FateCounts())
  }
}
