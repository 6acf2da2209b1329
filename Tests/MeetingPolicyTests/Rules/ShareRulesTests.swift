import BallotModel
import Testing

@Suite struct ShareRulesTests {
  /// The reasons of one official with these counts under one rule.
  private func reasons(
    _ kind: Rule.Kind, codebook: Codebook = .sample(), minimumCount: Int = 3,
    denominator: RoundSettings.Denominator = .counted, marked: Int, none: Int, blank: Int = 0,
    criticised: Int? = nil, indicators: [Int]? = nil, groups: [Int]? = nil, parents: [Int]? = nil
  ) -> [Reason] {
    var sample = SampleRound(
      codebooks: [codebook], rules: [Rule(id: "rule", kind: kind, action: .meeting)])
    sample.round.policy.minimumCount = minimumCount
    sample.round.settings.denominator = denominator
    let unit = sample.area("u", in: sample.area("d", in: sample.area("c")))
    sample.official(
      in: unit, marked: marked, none: none, blank: blank, criticised: criticised,
      indicators: indicators, groups: groups, parents: parents)
    return sample.results.officials[0].reasons
  }

  private func ratio(_ text: String) throws -> Ratio { try #require(Ratio(text: text)) }

  @Test(
    arguments: [
      (6, 9, "2/3", true), (2, 3, "2/3", true), (666, 1000, "2/3", false),
      (6666, 10_000, "2/3", false), (5, 10, "0.5", true), (4, 10, "0.41", false),
      (3, 10, "3/10", true), (3, 10, "0.3", true), (0, 10, "0", true),
    ])
  func `a share reaches its threshold exactly`(
    count: Int, base: Int, atLeast: String, fires: Bool
  ) throws {
    // Three ballots are too few for a status, so the smallest case is counted tenfold.
    let scale = base < 5 ? 10 : 1
    let found = reasons(
      .markedShare(atLeast: try ratio(atLeast), .point), minimumCount: 0, marked: count * scale,
      none: (base - count) * scale)
    #expect(!found.isEmpty == fires)
  }

  @Test func `a marked share's reason carries its numbers`() throws {
    let found = reasons(.markedShare(atLeast: try ratio("3/10"), .point), marked: 4, none: 6)
    #expect(
      found == [
        Reason(
          rule: "rule", kind: "marked-share", action: .meeting, subject: nil, count: 4, base: 10,
          lower: nil, threshold: .ratio(try ratio("3/10")), p: nil, q: nil)
      ])
  }

  @Test func `the lower bound must reach and not the share`() throws {
    // 12/30: share 0.4, one-sided 95 % bound 0.267126.
    let evidence = Evidence.lowerBound(confidence: 0.95)
    let fires = reasons(
      .markedShare(atLeast: try ratio("0.2671"), evidence), marked: 12, none: 18)
    #expect(fires.count == 1)
    #expect(abs((fires.first?.lower ?? 0) - 0.267126) < 0.5e-6)
    let quiet = reasons(
      .markedShare(atLeast: try ratio("0.2672"), evidence), marked: 12, none: 18)
    #expect(quiet.isEmpty)
  }

  @Test func `fewer ballots than the minimum count fire no rule`() throws {
    let low = try ratio("1/100")
    #expect(reasons(.markedShare(atLeast: low, .point), marked: 2, none: 8).isEmpty)
    #expect(reasons(.markedShare(atLeast: low, .point), marked: 3, none: 8).count == 1)
    #expect(reasons(.indicatorShare(atLeast: low, .point), marked: 2, none: 8).isEmpty)
    #expect(
      reasons(.parentShare(atLeast: low, .point), marked: 2, none: 8, parents: [2, 2]).isEmpty)
    #expect(
      reasons(
        .groupShare(atLeast: low, groups: [], .point), marked: 2, none: 8, groups: [2, 2]
      ).isEmpty)
  }

  @Test(arguments: [(RoundSettings.Denominator.counted, 0), (.answered, 1)])
  func `the base is the round's denominator`(
    denominator: RoundSettings.Denominator, fired: Int
  ) throws {
    // 4 of 20 counted, but 4 of 8 answered.
    let found = reasons(
      .markedShare(atLeast: try ratio("1/2"), .point), denominator: denominator, marked: 4,
      none: 4, blank: 12)
    #expect(found.count == fired)
    #expect(found.allSatisfy { $0.base == 8 })
  }

  @Test func `indicators that reach come in the codebook's order`() throws {
    let found = reasons(
      .indicatorShare(atLeast: try ratio("3/10"), .point), marked: 6, none: 4,
      indicators: [3, 2, 5])
    #expect(found.map(\.subject) == ["I0", "I2"])
    #expect(found.map(\.count) == [3, 5])
    #expect(found.map(\.base) == [10, 10])
  }

  @Test func `a positive indicator is never a reason`() throws {
    let codebook = Codebook.sample(polarity: "NPP", groups: "abb", parents: "xxy")
    let half = try ratio("1/2")
    let counts = [0, 9, 9]
    #expect(
      reasons(
        .indicatorShare(atLeast: half, .point), codebook: codebook, marked: 9, none: 1,
        criticised: 0, indicators: counts
      ).isEmpty)
    #expect(
      reasons(
        .markedShare(atLeast: half, .point), codebook: codebook, marked: 9, none: 1,
        criticised: 0, indicators: counts
      ).isEmpty)
    #expect(
      reasons(
        .breadth(indicators: 1, eachAtLeast: half, .point), codebook: codebook, marked: 9,
        none: 1, criticised: 0, indicators: counts
      ).isEmpty)
    // Group b is all praise; parent x holds praise too, so its count is not one of criticism.
    #expect(
      reasons(
        .groupShare(atLeast: half, groups: [], .point), codebook: codebook, marked: 9, none: 1,
        criticised: 0, indicators: counts, groups: [0, 9]
      ).isEmpty)
    #expect(
      reasons(
        .parentShare(atLeast: half, .point), codebook: codebook, marked: 9, none: 1,
        criticised: 0, indicators: counts, parents: [9, 9]
      ).isEmpty)
  }

  @Test func `a parent or group is counted by ballots`() throws {
    let parents = reasons(
      .parentShare(atLeast: try ratio("4/10"), .point), marked: 5, none: 5,
      indicators: [1, 3, 2], groups: [4, 2], parents: [1, 4])
    #expect(parents.map(\.subject) == ["y"])
    #expect(parents.map(\.count) == [4])
    #expect(parents.map(\.kind) == ["parent-share"])
    let groups = reasons(
      .groupShare(atLeast: try ratio("4/10"), groups: [], .point), marked: 5, none: 5,
      indicators: [1, 3, 2], groups: [4, 2], parents: [1, 4])
    #expect(groups.map(\.subject) == ["a"])
  }

  @Test func `groups may be restricted`() throws {
    let found = reasons(
      .groupShare(atLeast: try ratio("3/10"), groups: ["b"], .point), marked: 8, none: 2,
      groups: [7, 3])
    #expect(found.map(\.subject) == ["b"])
  }

  @Test func `breadth counts the indicators that reach`() throws {
    let third = try ratio("3/10")
    let found = reasons(
      .breadth(indicators: 2, eachAtLeast: third, .point), marked: 6, none: 4,
      indicators: [3, 2, 5])
    #expect(
      found == [
        Reason(
          rule: "rule", kind: "breadth", action: .meeting, subject: nil, count: 2, base: 3,
          lower: nil, threshold: .count(2), p: nil, q: nil)
      ])
    #expect(
      reasons(
        .breadth(indicators: 3, eachAtLeast: third, .point), marked: 6, none: 4,
        indicators: [3, 2, 5]
      ).isEmpty)
  }

  @Test func `breadth counts no indicator below the minimum count`() throws {
    let found = reasons(
      .breadth(indicators: 2, eachAtLeast: try ratio("1/10"), .point), marked: 6, none: 4,
      indicators: [2, 2, 6])
    #expect(found.isEmpty)
  }
}
