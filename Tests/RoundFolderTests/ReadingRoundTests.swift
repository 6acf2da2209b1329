import BallotModel
import RoundFolder
import Testing

/// What is read from a round without a fault.
struct ReadingRoundTests {
  @Test func `round.yaml gives the round's name, period and levels`() throws {
    let round = try RoundReader.read(RoundFixture.files())
    #expect(round.id == "r1")
    #expect(round.title == "Đợt thử")
    #expect(round.opened == "2024-01-15")
    #expect(round.closed == "2024-06-30")
    #expect(round.levels == ["city", "ward", "unit"])
    #expect(round.settings == RoundSettings())
  }

  @Test func `every setting can be chosen`() throws {
    let files = try RoundFixture.files([
      .replace(
        "round.yaml", "title:",
        with: "serials: none\nblank: invalid\ncross-unit: allow\ndenominator: answered\ntitle:")
    ])
    var settings = RoundSettings()
    settings.serials = .none
    settings.blank = .invalid
    settings.crossUnit = .allow
    settings.denominator = .answered
    #expect(try RoundReader.read(files).settings == settings)
  }

  @Test func `areas keep the order of the file and point to their parents`() throws {
    let files = try RoundFixture.files([
      .put(
        "areas.csv",
        "code,level,parent,name\nu1,unit,W1,Một\nw1,Ward,hn,Hai\nhn,city,,Ba\nu2,unit,w1,Bốn\n")
    ])
    let round = try RoundReader.read(files)
    #expect(
      round.areas == [
        Area(code: "u1", name: "Một", level: 2, parent: 1),
        Area(code: "w1", name: "Hai", level: 1, parent: 2),
        Area(code: "hn", name: "Ba", level: 0, parent: nil),
        Area(code: "u2", name: "Bốn", level: 2, parent: 1),
      ])
  }

  @Test func `officials point to their units and codebooks`() throws {
    let round = try RoundReader.read(RoundFixture.files())
    #expect(
      round.officials == [
        Official(
          code: "cb-001", name: "Cán bộ 001", position: "Chủ tịch", unit: 3, codebook: 0),
        Official(code: "cb-002", name: "Cán bộ 002", position: "", unit: 4, codebook: 1),
      ])
    #expect(round.codebooks.map(\.id) == ["mini", "lb-civil-36"])
  }

  @Test func `control counts keep empty cells apart from zero`() throws {
    let files = try RoundFixture.files([.replace("control.csv", "36,1", with: "36,0")])
    #expect(
      try RoundReader.read(files).control == [
        ControlCount(
          unit: 3, convened: 40, present: 38, issued: 38, collected: 36, invalid: 0),
        ControlCount(
          unit: 4, convened: nil, present: nil, issued: 20, collected: nil, invalid: nil),
      ])
  }

  @Test func `control counts may do without collected and invalid`() throws {
    let files = try RoundFixture.files([
      .put("control.csv", "issued,unit,present,convened\n7,u2,8,9\n")
    ])
    #expect(
      try RoundReader.read(files).control == [
        ControlCount(unit: 4, convened: 9, present: 8, issued: 7, collected: nil, invalid: nil)
      ])
  }

  @Test func `rulings know their line, and the file only to keep`() throws {
    let files = try RoundFixture.files([
      .replace("decisions.csv", "u1,S-1,,invalid,,", with: "u1, S-1 ,,Invalid,x.csv,")
    ])
    #expect(
      try RoundReader.read(files).rulings == [
        Ruling(unit: 3, serial: "S-1", official: nil, decision: .invalid, file: nil, line: 2),
        Ruling(
          unit: 4, serial: "S-2", official: 1, decision: .keep, file: "ballots/a.csv", line: 3),
      ])
  }

  @Test func `one label may be an alias in each of two codebooks`() throws {
    let files = try RoundFixture.files([
      .replace("aliases.csv", "một,u1", with: "một,U1\nunit,ĐƠN VỊ MỘT,u1")
    ])
    #expect(
      try RoundReader.read(files).aliases == [
        Alias(kind: .official, written: "Cán bộ số một", code: "cb-001"),
        Alias(kind: .unit, written: "Đơn vị một", code: "u1"),
        Alias(kind: .indicator, written: "Nhãn chung", code: "A01"),
        Alias(kind: .indicator, written: "Nhãn chung", code: "C01"),
      ])
  }

  @Test func `sources keep their order`() throws {
    #expect(
      try RoundReader.read(RoundFixture.files()).sources == [
        SourceRule(
          files: "ballots/google/*.csv", profile: "google-forms", encoding: "windows-1258",
          constants: ["unit": "u1"]),
        SourceRule(
          files: "ballots/paper/**", profile: "own", encoding: nil,
          constants: ["round": "r1", "status": "valid"]),
      ])
  }

  @Test func `policy thresholds stay exact ratios`() throws {
    let third = try #require(Ratio(1, 3))
    let quarter = try #require(Ratio(25, 100))
    let tenth = try #require(Ratio(1, 10))
    let whole = try #require(Ratio(1, 1))
    let rules = [
      Rule(
        id: "marked", kind: .markedShare(atLeast: third, .lowerBound(confidence: 0.9)),
        action: .meeting),
      Rule(
        id: "group", kind: .groupShare(atLeast: quarter, groups: ["G", "T"], .point),
        action: .watch),
      Rule(
        id: "breadth", kind: .breadth(indicators: 2, eachAtLeast: tenth, .point), action: .watch),
      Rule(
        id: "peer", kind: .peerOutlier(level: "ward", falseDiscoveryRate: 0.05), action: .watch),
      Rule(id: "rise", kind: .rise(since: "r0", confidence: 0.95), action: .watch),
      Rule(id: "parent", kind: .parentShare(atLeast: whole, .point), action: .meeting),
    ]
    let expected = Policy(
      id: "p1", title: "Quy tắc thử", minimumBallots: 4, minimumCount: 2, rules: rules)
    #expect(try RoundReader.read(RoundFixture.files()).policy == expected)
  }

  @Test func `a policy's minima default to 5 ballots and a count of 3`() throws {
    let text =
      "policy: p\ntitle: t\nrules:\n  - {id: a, kind: indicator-share, at-least: 0.5, "
      + "evidence: lower-bound, action: watch}\n"
    let policy = try PolicyCheck.read(Array(text.utf8), file: "p.yaml")
    let half = try #require(Ratio(5, 10))
    #expect(policy.minimumBallots == 5)
    #expect(policy.minimumCount == 3)
    #expect(
      policy.rules == [
        Rule(
          id: "a", kind: .indicatorShare(atLeast: half, .lowerBound(confidence: 0.95)),
          action: .watch)
      ])
  }

  @Test func `a round needs only its areas and its roster`() throws {
    let files = try RoundFixture.files(
      ["control.csv", "decisions.csv", "aliases.csv", "policy.yaml"].map { .remove($0) })
    let round = try RoundReader.read(files)
    #expect(round.control.isEmpty && round.rulings.isEmpty && round.aliases.isEmpty)
    #expect(round.policy.id == "default")
  }

  @Test func `files may lie under the names that round.yaml gives`() throws {
    let roster = try #require(RoundFixture.texts["roster.csv"])
    let files = try RoundFixture.files([
      .remove("roster.csv"), .put("du-lieu/cán-bộ.csv", roster),
      .replace("round.yaml", "title:", with: "roster: du-lieu/cán-bộ.csv\ntitle:"),
    ])
    #expect(try RoundReader.read(files).officials.count == 2)
  }
}
