import BallotModel
import Testing

@Suite struct PeerOutlierRuleTests {
  private func rule(level: String = "district", rate: Double = 0.05) -> Rule {
    Rule(
      id: "peers", kind: .peerOutlier(level: level, falseDiscoveryRate: rate), action: .watch)
  }

  /// A district of officials in units of their own, with so many criticised of so many ballots.
  private func sample(_ counts: [Int], _ bases: [Int], rule: Rule? = nil) -> SampleRound {
    var sample = SampleRound(rules: [rule ?? self.rule()])
    let district = sample.area("d", in: sample.area("c"))
    for (index, (count, base)) in zip(counts, bases).enumerated() {
      let unit = sample.area("u\(index)", in: district)
      sample.official(in: unit, marked: count, none: base - count)
    }
    return sample
  }

  @Test func `one official stands out of ten`() throws {
    // p worked out with scipy: the peers' dispersion is 0.43, so that the tail is binomial with
    // baseline 14/129; the other nine have dispersed peers and large p, so that q is ten times p.
    let results = sample(
      [0, 1, 2, 3, 1, 0, 4, 2, 9, 1], [10, 12, 15, 20, 11, 9, 25, 14, 18, 13]
    ).results
    #expect(results.officials.map { $0.reasons.count } == [0, 0, 0, 0, 0, 0, 0, 0, 1, 0])
    let reason = try #require(results.officials[8].reasons.first)
    #expect(reason.subject == nil)
    #expect(reason.count == 9)
    #expect(reason.base == 18)
    #expect(reason.threshold == .probability(0.05))
    #expect(abs((reason.p ?? 1) - 4.0443544342226885e-05) < 1e-13)
    #expect(abs((reason.q ?? 1) - 0.0004044354434222688) < 1e-12)
    #expect(results.officials[8].status == .watch)
  }

  @Test func `dispersed peers make a high share less surprising`() throws {
    // At a rate of 1 whoever is above the peers and has three criticisms fires, with p and q to see.
    // Values from scipy.stats.betabinom and false_discovery_control.
    let results = sample(
      [0, 1, 2, 3, 1, 0, 4, 2, 9, 1], [10, 12, 15, 20, 11, 9, 25, 14, 18, 13],
      rule: rule(rate: 1)
    ).results
    let reason = try #require(results.officials[6].reasons.first)
    #expect(abs((reason.p ?? 0) - 0.48896994487695844) < 1e-10)
    #expect(abs((reason.q ?? 0) - 0.9595065853721106) < 1e-10)
    #expect(results.officials.indices.filter { !results.officials[$0].reasons.isEmpty } == [6, 8])
  }

  @Test func `fewer than five peers are no baseline`() {
    let four = sample([10, 0, 1, 0, 1], [10, 20, 20, 20, 20]).results
    #expect(four.officials.allSatisfy { $0.reasons.isEmpty })
    let five = sample([10, 0, 1, 0, 1, 0], [10, 20, 20, 20, 20, 20]).results
    #expect(five.officials.map { $0.reasons.count } == [1, 0, 0, 0, 0, 0])
  }

  @Test func `peers without any criticism give the exact conditional probability`() throws {
    // C(10,3) / C(35,3) = 120/6545; the peers have 25 ballots and no criticism.
    let results = sample([3, 0, 0, 0, 0, 0], [10, 5, 5, 5, 5, 5], rule: rule(rate: 0.2)).results
    let reason = try #require(results.officials[0].reasons.first)
    #expect(abs((reason.p ?? 1) - 120.0 / 6545.0) < 1e-14)
    #expect(abs((reason.q ?? 1) - 6 * 120.0 / 6545.0) < 1e-13)
  }

  @Test func `nobody stands out where nobody is criticised or all are`() {
    #expect(
      sample(Array(repeating: 0, count: 8), Array(repeating: 9, count: 8), rule: rule(rate: 1))
        .results.officials.allSatisfy { $0.reasons.isEmpty })
    #expect(
      sample(Array(repeating: 9, count: 8), Array(repeating: 9, count: 8), rule: rule(rate: 1))
        .results.officials.allSatisfy { $0.reasons.isEmpty })
  }

  @Test func `fewer than the minimum count stand out never`() {
    var quiet = sample([2, 0, 0, 0, 0, 0], [5, 200, 200, 200, 200, 200])
    #expect(quiet.results.officials[0].reasons.isEmpty)
    quiet.round.policy.minimumCount = 2
    #expect(quiet.results.officials[0].reasons.count == 1)
  }

  @Test func `another codebook, another district, too few ballots and a held unit are no peers`() {
    var sample = SampleRound(codebooks: [.sample(), .sample(id: "other")], rules: [rule()])
    let city = sample.area("c")
    let district = sample.area("d1", in: city)
    let near = sample.area("u1", in: district)
    let far = sample.area("u2", in: sample.area("d2", in: city))
    let held = sample.area("u3", in: district)
    sample.control(held, issued: 10, collected: 11)
    let official = sample.official(in: near, marked: 20)
    for _ in 0..<4 { sample.official(in: near, marked: 1, none: 29) }
    for _ in 0..<4 {
      sample.official(in: near, codebook: 1, marked: 1, none: 29)
      sample.official(in: far, marked: 1, none: 29)
      sample.official(in: near, none: 4)
      sample.official(in: held, marked: 1, none: 29)
    }
    #expect(sample.results.officials[official].reasons.isEmpty)
    sample.official(in: near, marked: 1, none: 29)
    #expect(sample.results.officials[official].reasons.count == 1)
  }

  @Test func `the top level makes peers of the whole city`() {
    var sample = SampleRound(rules: [rule(level: "city")])
    let city = sample.area("c")
    for index in 0..<8 {
      let unit = sample.area("u\(index)", in: sample.area("d\(index)", in: city))
      sample.official(in: unit, marked: index == 0 ? 15 : 1, none: 15)
    }
    #expect(
      sample.results.officials.map { $0.reasons.count } == [1, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func `a level that the round lacks flags nobody`() {
    let results = sample(
      [10, 0, 1, 0, 1, 0], [10, 20, 20, 20, 20, 20], rule: rule(level: "province")
    ).results
    #expect(results.officials.allSatisfy { $0.reasons.isEmpty })
  }
}
