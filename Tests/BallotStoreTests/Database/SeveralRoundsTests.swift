import BallotModel
import BallotStore
import Testing

/// Two rounds in one database.
@Suite struct SeveralRoundsTests {
  @Test func `what happens in one round leaves the other alone`() throws {
    let sandbox = try StoreSandbox()
    let second = Round.sample(id: "dot-2", blank: .invalid)
    try sandbox.database.save(round: second.id, files: ["round.yaml": [1]])
    #expect(try sandbox.database.rounds() == ["dot-1", "dot-2"])
    #expect(try sandbox.database.key(of: "dot-1") != sandbox.database.key(of: "dot-2"))

    let rows = [
      SampleRecord.marked(1, "S1", 0, 1), .plain(1, "S2", 0, .blank), .marked(1, "S1", 0, 2),
    ]
    let file = SampleFile("tep.csv", rows)
    try sandbox.commit([file])
    let expected = Oracle(round: sandbox.round, files: [file], rulings: []).findings()

    let other = try RoundImport(sandbox.database, round: second)
    let group = other.makeGroup()
    let assessments = rows.enumerated().map {
      $1.assessment(other.key, file: 0, record: $0 + 1, line: $0 + 2)
    }
    assessments.withUnsafeBufferPointer { group.take($0) }
    try other.commit(group, [file.draft()])
    #expect(try sandbox.findings() == expected)
    let fates = try sandbox.database.batches(of: "dot-2").first?.report.fates
    #expect(fates?.invalid == 1)
    #expect(fates?.conflict == 2)

    // A batch of the other round is not this one's to withdraw.
    let foreign = try #require(try sandbox.database.batches(of: "dot-2").first?.id)
    let before = try sandbox.tables()
    try sandbox.work.withdraw(foreign)
    #expect(try sandbox.tables() == before)

    try other.withdraw(foreign)
    #expect(try sandbox.findings() == expected)
    try sandbox.database.close(round: "dot-2")
    #expect(try sandbox.findings() == expected)
    #expect(try sandbox.database.key(of: "dot-1") != nil)
    try sandbox.commit([SampleFile("them.csv", [.marked(1, "S1", 0, 1)])])
    #expect(try sandbox.findings().total.conflict == 2)
    #expect(try sandbox.findings().total.duplicate == 1)
  }
}
