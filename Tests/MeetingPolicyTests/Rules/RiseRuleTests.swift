import BallotModel
import MeetingPolicy
import Testing

@Suite struct RiseRuleTests {
  private func sample(
    confidence: Double = 0.95, marked: Int, base: Int, before: EarlierRound.Counts?
  ) -> SampleRound {
    var sample = SampleRound(rules: [
      Rule(id: "rise", kind: .rise(since: "r1", confidence: confidence), action: .watch)
    ])
    let unit = sample.area("u", in: sample.area("d", in: sample.area("c")))
    sample.official(in: unit, marked: marked, none: base - marked)
    if let before { sample.earlier = ["r1": EarlierRound(officials: ["o0": before])] }
    return sample
  }

  private func before(_ criticised: Int, _ base: Int, codebook: String = "book")
    -> EarlierRound.Counts
  {
    EarlierRound.Counts(codebook: codebook, ballots: base, criticised: criticised, base: base)
  }

  @Test func `a rise carries its probability`() throws {
    let results = sample(marked: 12, base: 40, before: before(3, 30)).results
    let reason = try #require(results.officials[0].reasons.first)
    #expect(abs((reason.p ?? 1) - 0.02179042819630462) < 1e-14)
    #expect(reason.q == nil)
    #expect(reason.count == 12)
    #expect(reason.base == 40)
    #expect(reason.threshold == .probability(1 - 0.95))
  }

  @Test func `a rise that chance explains is none`() {
    let results = sample(confidence: 0.99, marked: 12, base: 40, before: before(3, 30)).results
    #expect(results.officials[0].reasons.isEmpty)
  }

  @Test func `a fall is no rise, nor is the same share`() {
    #expect(
      sample(confidence: 0.51, marked: 3, base: 30, before: before(12, 40)).results.officials[0]
        .reasons.isEmpty)
    #expect(
      sample(confidence: 0.5, marked: 4, base: 12, before: before(3, 9)).results.officials[0]
        .reasons.isEmpty)
  }

  @Test func `fewer than the minimum count are no rise`() {
    #expect(
      sample(marked: 2, base: 5, before: before(0, 400)).results.officials[0].reasons.isEmpty)
  }

  @Test func `an unknown round or official, or another codebook, flags nobody`() {
    #expect(sample(marked: 12, base: 40, before: nil).results.officials[0].reasons.isEmpty)
    var other = sample(marked: 12, base: 40, before: before(3, 30))
    other.earlier = ["r1": EarlierRound(officials: ["o9": before(3, 30)])]
    #expect(other.results.officials[0].reasons.isEmpty)
    let changed = sample(marked: 12, base: 40, before: before(3, 30, codebook: "other"))
    #expect(changed.results.officials[0].reasons.isEmpty)
  }

  @Test func `a count that was hidden in the earlier round stays hidden`() {
    var earlier = SampleRound()
    let unit = earlier.area("u", in: earlier.area("d", in: earlier.area("c")))
    earlier.official(in: unit, none: 4)
    earlier.official(in: unit, marked: 1, none: 3, blank: 2)
    let counts = EarlierRound(
      round: earlier.round, tally: earlier.tally, denominator: .answered)
    #expect(
      counts.officials == [
        "o1": EarlierRound.Counts(codebook: "book", ballots: 6, criticised: 1, base: 4)
      ])
    let few = sample(marked: 5, base: 5, before: before(0, 4)).results
    #expect(few.officials[0].reasons.isEmpty)
  }
}
