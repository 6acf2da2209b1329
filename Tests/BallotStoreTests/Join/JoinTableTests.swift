import BallotModel
import BallotStore
import Testing

/// Contract section 4, case by case; the expected fates are written by hand.
@Suite struct JoinTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var files: [[SampleRecord]]
    var blank = RoundSettings.Blank.noCriticism
    var fates: [Fate: Int]
    /// Ballots of unit 1: found, valid.
    var ballots: (found: Int, valid: Int)
  }

  private static let a = SampleRecord.marked(1, "S1", 0, 0b11)
  private static let b = SampleRecord.marked(1, "S1", 0, 0b100)
  private static let aWithComment = SampleRecord.marked(1, "S1", 0, 0b11, comment: "tốt")

  static let cases: [Case] = [
    Case(
      testDescription: "A alone", files: [[a]], fates: [.counted: 1], ballots: (1, 1)),
    Case(
      testDescription: "A, A in one file", files: [[a, a]], fates: [.counted: 1, .duplicate: 1],
      ballots: (1, 1)),
    Case(
      testDescription: "A, A in two files", files: [[a], [a]],
      fates: [.counted: 1, .duplicate: 1], ballots: (1, 1)),
    Case(
      testDescription: "A, B", files: [[a], [b]], fates: [.conflict: 2], ballots: (1, 0)),
    Case(
      testDescription: "A, A, B", files: [[a, b], [a]], fates: [.conflict: 2, .duplicate: 1],
      ballots: (1, 0)),
    Case(
      testDescription: "the comment alone differs", files: [[a, aWithComment]],
      fates: [.conflict: 2], ballots: (1, 0)),
    Case(
      testDescription: "marks against none", files: [[a], [.plain(1, "S1", 0, .none)]],
      fates: [.conflict: 2], ballots: (1, 0)),
    Case(
      testDescription: "a spoiled copy against a sound one",
      files: [[a], [.plain(1, "S1", 0, .spoiled)]], fates: [.conflict: 2], ballots: (1, 0)),
    Case(
      testDescription: "the same contradiction twice",
      files: [
        [
          SampleRecord(unit: 1, serial: "S1", official: 0, kind: .contradictory, marks: 1),
          SampleRecord(unit: 1, serial: "S1", official: 0, kind: .contradictory, marks: 1),
        ]
      ], fates: [.invalid: 1, .duplicate: 1], ballots: (1, 0)),
    Case(
      testDescription: "blank where blank counts", files: [[.plain(1, "S1", 0, .blank)]],
      fates: [.counted: 1], ballots: (1, 1)),
    Case(
      testDescription: "blank where blank is invalid", files: [[.plain(1, "S1", 0, .blank)]],
      blank: .invalid, fates: [.invalid: 1], ballots: (1, 0)),
    Case(
      testDescription: "blank against marks where blank is invalid",
      files: [[.plain(1, "S1", 0, .blank), a]], blank: .invalid, fates: [.conflict: 2],
      ballots: (1, 0)),
    Case(
      testDescription: "rejected records are never compared",
      files: [[.plain(1, "S1", nil, .rejected), .plain(1, "S1", nil, .rejected), a]],
      fates: [.rejected: 2, .counted: 1], ballots: (1, 1)),
    Case(
      testDescription: "a ballot named by a rejected record only is found",
      files: [[.plain(1, "S2", nil, .rejected), a]], fates: [.rejected: 1, .counted: 1],
      ballots: (2, 1)),
    Case(
      testDescription: "an empty ballot is found and no record",
      files: [[.plain(1, "S3", nil, .presence), a]], fates: [.counted: 1], ballots: (2, 1)),
    Case(
      testDescription: "two officials of a ballot are apart",
      files: [[a, .marked(1, "S1", 1, 0b11)]], fates: [.counted: 2], ballots: (1, 1)),
    Case(
      testDescription: "the same serial in another unit is another ballot",
      files: [[a, .marked(2, "S1", 2, 0b100)]], fates: [.counted: 2], ballots: (1, 1)),
    Case(
      testDescription: "a ballot spoiled as a whole, twice",
      files: [[.plain(1, "S1", nil, .spoiled)], [.plain(1, "S1", nil, .spoiled)]],
      fates: [.invalid: 1, .duplicate: 1], ballots: (1, 0)),
  ]

  @Test(arguments: cases)
  func `every record has the fate of the contract`(_ sample: Case) throws {
    let sandbox = try StoreSandbox(.sample(blank: sample.blank))
    let files = sample.files.enumerated().map { SampleFile("tep-\($0).csv", $1) }
    for (index, file) in files.enumerated() where index == 0 { try sandbox.commit([file]) }
    try sandbox.commit(Array(files.dropFirst()))
    let found = try sandbox.findings()
    let fates: [Fate: Int] = [
      .counted: found.total.counted, .invalid: found.total.invalid,
      .rejected: found.total.rejected, .duplicate: found.total.duplicate,
      .conflict: found.total.conflict,
    ]
    #expect(fates.filter { $0.value > 0 } == sample.fates)
    #expect(found.units[1]?.found == sample.ballots.found)
    #expect(found.units[1]?.valid == sample.ballots.valid)
  }

  @Test func `the copy of a later file is the duplicate`() throws {
    let sandbox = try StoreSandbox()
    try sandbox.commit([SampleFile("sau.csv", [Self.a])])
    try sandbox.commit([SampleFile("dau.csv", [Self.a])])
    let fates = try sandbox.findings().fates
    #expect(fates["sau.csv"]?.counted == 1)
    #expect(fates["dau.csv"]?.duplicate == 1)
  }

  @Test func `a ballot spoiled in one file and assessed in another is noted in any order`() throws {
    let spoiled = SampleFile("hong.csv", [.plain(1, "S1", 0, .spoiled)])
    let assessed = SampleFile("tot.csv", [Self.a])
    for files in [[spoiled, assessed], [assessed, spoiled]] {
      let sandbox = try StoreSandbox()
      for file in files { try sandbox.commit([file]) }
      #expect(try sandbox.findings().units[1]?.spoiledAndAssessed == 1)
    }
  }

  @Test func `rows of an assessment that lie apart in a file are one record`() throws {
    func part(_ kind: AssessmentKind, _ marks: UInt64, comment: String? = nil) -> SampleRecord {
      SampleRecord(
        unit: 1, serial: "S1", official: 0, kind: kind, marks: marks, comment: comment,
        isPart: true)
    }
    let sandbox = try StoreSandbox()
    try sandbox.commit([
      SampleFile(
        "dai.csv",
        [
          part(.marked, 1, comment: "tốt"), SampleRecord.marked(1, "S2", 0, 1),
          part(.marked, 0b10), part(.marked, 1, comment: "tốt"),
        ]),
      SampleFile("rong.csv", [Self.aWithComment]),
    ])
    let found = try sandbox.findings()
    #expect(found.total.marked == 2)
    #expect(found.total.duplicate == 1)
    #expect(found.tallies[0]?.masks == [0b11: 1, 1: 1])
  }
}
