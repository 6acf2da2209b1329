import BallotModel
import Testing

@Suite struct AreaRollUpTests {
  /// Two districts of two units; two codebooks whose identifiers sort against their order.
  private var sample: SampleRound {
    var sample = SampleRound(codebooks: [.sample(id: "z"), .sample(id: "a")])
    let city = sample.area("c")
    let late = sample.area("d2", in: city)
    let early = sample.area("d1", in: city)
    let u1 = sample.area("u1", in: early)
    let u2 = sample.area("u2", in: early)
    let u3 = sample.area("u3", in: late)
    sample.area("u4", in: late)
    sample.official(in: u1, marked: 6, none: 3, blank: 1, indicators: [6, 2, 1])
    sample.official(in: u1, marked: 2, none: 4, blank: 0, indicators: [1, 1, 0])
    sample.official(in: u2, codebook: 1, marked: 0, none: 5, blank: 2, indicators: [0, 0, 0])
    sample.official(in: u2, marked: 1, none: 0, blank: 9, indicators: [0, 0, 1])
    sample.official(in: u3, marked: 3, none: 3, blank: 3, indicators: [1, 1, 1])
    return sample
  }

  @Test func `rows are sorted by area and codebook and add up`() throws {
    let rows = sample.results.areas[1]
    let areas = sample.round.areas
    #expect(rows.map { areas[$0.area].code } == ["d1", "d1", "d2"])
    #expect(rows.map { sample.round.codebooks[$0.codebook].id } == ["a", "z", "z"])
    let row = try #require(rows.dropFirst().first)
    #expect(row.units == 2)
    #expect(row.officials == 3)
    #expect(
      row.figures
        == AreaResult.Figures(ballots: 26, marked: 9, none: 7, blank: 10, mentions: 12))
    #expect(row.indicators == [7, 3, 2])
    #expect(row.outline == nil)
  }

  @Test func `all five statuses are counted, noughts too`() throws {
    var sample = sample
    sample.round.policy.rules = [
      Rule(
        id: "r", kind: .markedShare(atLeast: try #require(Ratio(text: "1/2")), .point),
        action: .meeting)
    ]
    let row = try #require(sample.results.areas[0].last)
    #expect(
      row.statuses == [.meeting: 1, .none: 3, .watch: 0, .onHold: 0, .tooFewBallots: 0])
  }

  @Test func `every level adds up to the same whole`() {
    let results = sample.results
    for level in 1...2 {
      let ballots = results.areas[level].compactMap(\.figures?.ballots).reduce(0, +)
      #expect(ballots == results.areas[0].compactMap(\.figures?.ballots).reduce(0, +))
    }
    #expect(results.areas[2].map { sample.round.areas[$0.area].code } == ["u1", "u2", "u2", "u3"])
  }

  @Test func `indicators come by codebook and position, over all its officials`() {
    let rows = sample.results.indicators
    #expect(rows.map(\.codebook) == [1, 1, 1, 0, 0, 0])
    #expect(rows.map(\.position) == [0, 1, 2, 0, 1, 2])
    #expect(rows.map(\.count) == [0, 0, 0, 8, 4, 3])
    #expect(rows.map(\.base) == [7, 7, 7, 35, 35, 35])
    var answered = sample
    answered.round.settings.denominator = .answered
    #expect(answered.results.indicators.map(\.base) == [5, 5, 5, 22, 22, 22])
  }

  @Test func `nothing is withheld where nobody is hidden`() {
    let results = sample.results
    #expect(results.officials.allSatisfy { $0.tally != nil })
    #expect(results.areas.joined().allSatisfy { $0.figures != nil && $0.indicators != nil })
    #expect(results.indicators.allSatisfy { $0.count != nil && $0.base != nil })
    #expect(results.reconciliation.allSatisfy { $0.valid != nil && $0.invalid != nil })
  }
}
