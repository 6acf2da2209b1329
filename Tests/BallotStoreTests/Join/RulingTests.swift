import BallotModel
import BallotStore
import Testing

/// The counting team's rulings; the expected figures are written by hand.
@Suite struct RulingTests {
  private static let files = [
    SampleFile("ballots/dau/tep.csv", [.marked(1, "S1", 0, 0b1), .marked(1, "S1", 1, 0b1)]),
    SampleFile("ballots/sau/tep.csv", [.marked(1, "S1", 0, 0b10), .marked(1, "S1", 1, 0b1)]),
  ]

  private func ruling(
    _ decision: Ruling.Decision, _ official: Int?, serial: String = "S1", file: String? = nil
  ) -> Ruling {
    Ruling(
      unit: 1, serial: serial, official: official, decision: decision, file: file, line: 2)
  }

  /// Imports the files with `rulings` read before, between or after them.
  private func sandbox(_ rulings: [Ruling], at moment: Int) throws -> StoreSandbox {
    let sandbox = try StoreSandbox()
    for (index, file) in Self.files.enumerated() {
      if index == moment { try sandbox.work.apply(rulings) }
      try sandbox.commit([file])
    }
    if moment == 2 { try sandbox.work.apply(rulings) }
    return sandbox
  }

  @Test(arguments: 0...2)
  func `a kept version counts and the other stays in conflict`(moment: Int) throws {
    let sandbox = try sandbox([ruling(.keep, 0, file: "sau/tep.csv")], at: moment)
    let found = try sandbox.findings()
    #expect(found.total.marked == 2)
    #expect(found.total.conflict == 1)
    #expect(found.total.duplicate == 1)
    #expect(found.tallies[0]?.masks == [0b10: 1])
    #expect(found.units[1]?.valid == 1)
  }

  @Test(arguments: ["tep.csv", "khong-co.csv", "u/tep.csv", ""], 0...2)
  func `a file that is not known or not the only one changes nothing`(
    name: String, moment: Int
  ) throws {
    let sandbox = try sandbox([ruling(.keep, 0, file: name)], at: moment)
    let found = try sandbox.findings()
    #expect(found.total.conflict == 2)
    #expect(found.tallies[0] == nil)
  }

  @Test(arguments: 0...2)
  func `a ballot ruled invalid counts nowhere and its copies stay duplicates`(moment: Int) throws {
    let sandbox = try sandbox([ruling(.invalid, nil)], at: moment)
    let found = try sandbox.findings()
    #expect(found.total.invalid == 3)
    #expect(found.total.duplicate == 1)
    #expect(found.tallies.isEmpty)
    #expect(found.units[1] == Findings.Unit(found: 1, valid: 0))
  }

  @Test(arguments: 0...2)
  func `what is ruled of an official goes before what is ruled of the ballot`(moment: Int) throws {
    let rulings = [ruling(.keep, 0, file: "dau/tep.csv"), ruling(.invalid, nil)]
    let found = try sandbox(rulings, at: moment).findings()
    #expect(found.tallies == [0: Findings.Tally(masks: [0b1: 1])])
    #expect(found.total.invalid == 1)
    #expect(found.total.conflict == 1)
  }

  @Test func `an empty list takes all rulings back`() throws {
    let sandbox = try sandbox([ruling(.invalid, nil)], at: 1)
    try sandbox.reopen()
    try sandbox.work.apply([])
    let found = try sandbox.findings()
    #expect(found == Oracle(round: sandbox.round, files: Self.files, rulings: []).findings())
  }

  @Test func `the same list again writes nothing`() throws {
    let rulings = [ruling(.keep, 0, file: "dau/tep.csv"), ruling(.invalid, 1)]
    let sandbox = try sandbox(rulings, at: 2)
    let before = try sandbox.tables()
    try sandbox.reopen()
    try sandbox.work.apply(rulings)
    #expect(try sandbox.tables() == before)
  }

  @Test func `a later conflict is settled by a ruling of an earlier run`() throws {
    let sandbox = try StoreSandbox()
    try sandbox.commit([Self.files[0]])
    try sandbox.work.apply([ruling(.invalid, 0)])
    try sandbox.reopen()
    try sandbox.commit([Self.files[1]])
    try sandbox.reopen()
    try sandbox.work.apply([])
    #expect(
      try sandbox.findings()
        == Oracle(round: sandbox.round, files: Self.files, rulings: []).findings())
  }

  @Test(arguments: 0...2)
  func `a ruling to keep what a file has in several versions is named`(moment: Int) throws {
    let rulings = [
      ruling(.keep, 0, file: "tep.csv"), ruling(.keep, 1, file: "tep.csv"),
      ruling(.invalid, 0, serial: "S9"),
    ]
    let sandbox = try sandbox(rulings, at: moment)
    // Of official 1 both files say the same: one version.
    #expect(try sandbox.work.undecided(rulings) == [rulings[0]])
    #expect(try sandbox.work.withoutRecord(rulings) == [rulings[2]])
    try sandbox.withdraw(Self.files[0].path)
    #expect(try sandbox.work.undecided(rulings) == [])
  }

  @Test func `rulings that speak of no record are named`() throws {
    let fitting = [
      ruling(.invalid, 0), ruling(.invalid, nil), ruling(.keep, 1, file: "tep.csv"),
    ]
    let unfitting = [
      ruling(.invalid, 0, serial: "S9"), ruling(.invalid, 2),
      ruling(.keep, 0, serial: "S2", file: "tep.csv"), ruling(.keep, nil, serial: "S9"),
    ]
    let sandbox = try StoreSandbox()
    try sandbox.work.apply(fitting + unfitting)
    #expect(try sandbox.work.withoutRecord(fitting + unfitting) == fitting + unfitting)
    try sandbox.commit(Self.files)
    #expect(try sandbox.work.withoutRecord(fitting + unfitting) == unfitting)
    try sandbox.withdraw(Self.files[0].path)
    try sandbox.withdraw(Self.files[1].path)
    #expect(try sandbox.work.withoutRecord(fitting) == fitting)
  }
}
