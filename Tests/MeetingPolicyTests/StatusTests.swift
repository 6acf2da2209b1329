import BallotModel
import Testing

@Suite struct StatusTests {
  private func rules(_ actions: [Action], atLeast: String = "1/2") throws -> [Rule] {
    let ratio = try #require(Ratio(text: atLeast))
    return actions.enumerated().map { index, action in
      Rule(id: "rule\(index)", kind: .markedShare(atLeast: ratio, .point), action: action)
    }
  }

  private func sample(_ rules: [Rule]) -> (SampleRound, unit: Int) {
    var sample = SampleRound(rules: rules)
    let unit = sample.area("u", in: sample.area("d", in: sample.area("c")), found: 20)
    return (sample, unit)
  }

  @Test func `fewer ballots than the minimum hide every count`() throws {
    var (sample, unit) = sample(try rules([.meeting]))
    sample.official(in: unit, marked: 4)
    sample.official(in: unit, marked: 5)
    sample.official(in: unit)
    let officials = sample.results.officials
    #expect(officials.map(\.status) == [.tooFewBallots, .meeting, .tooFewBallots])
    #expect(officials.map { $0.tally == nil } == [true, false, true])
    #expect(officials.map { $0.reasons.count } == [0, 1, 0])
  }

  @Test func `no policy shows fewer than three ballots`() throws {
    var (sample, unit) = sample(try rules([.meeting]))
    sample.round.policy.minimumBallots = 1
    sample.official(in: unit, marked: 2)
    sample.official(in: unit, marked: 3)
    #expect(sample.results.officials.map(\.status) == [.tooFewBallots, .meeting])
  }

  @Test func `blank ballots count towards the minimum whatever the denominator`() throws {
    var (sample, unit) = sample(try rules([.meeting]))
    sample.round.settings.denominator = .answered
    sample.official(in: unit, marked: 1, blank: 4)
    #expect(sample.results.officials.map(\.status) == [.none])
  }

  @Test(
    arguments: [
      (20, nil, false), (19, nil, true), (20, 20, false), (20, 21, true), (nil, 99, false),
    ] as [(Int?, Int?, Bool)])
  func `more ballots than were issued hold the unit`(issued: Int?, collected: Int?, holds: Bool)
    throws
  {
    var (sample, unit) = sample(try rules([.meeting]))
    sample.control(unit, issued: issued, collected: collected)
    sample.official(in: unit, marked: 9)
    sample.official(in: unit, marked: 1)
    let officials = sample.results.officials
    #expect(officials[0].status == (holds ? .onHold : .meeting))
    #expect(officials[0].reasons.isEmpty == holds)
    #expect(officials[0].tally?.marked == 9)
    #expect(officials[1].status == .tooFewBallots)
  }

  @Test(
    arguments: [
      ([Action.watch], Status.watch), ([.watch, .meeting], .meeting),
      ([.meeting, .watch], .meeting),
      ([], .none),
    ])
  func `the strongest action that fired is the status`(actions: [Action], status: Status) throws {
    var (sample, unit) = sample(try rules(actions))
    sample.official(in: unit, marked: 9)
    let official = sample.results.officials[0]
    #expect(official.status == status)
    #expect(official.reasons.map(\.rule) == actions.indices.map { "rule\($0)" })
  }

  @Test func `reasons come in the policy's order of rules, whatever their kind`() throws {
    let half = try #require(Ratio(text: "1/2"))
    var (sample, unit) = sample([
      Rule(
        id: "peers", kind: .peerOutlier(level: "city", falseDiscoveryRate: 0.05), action: .watch),
      Rule(id: "one", kind: .indicatorShare(atLeast: half, .point), action: .watch),
      Rule(id: "share", kind: .markedShare(atLeast: half, .point), action: .meeting),
    ])
    sample.official(in: unit, marked: 12, none: 3, indicators: [12, 1, 9])
    for _ in 0..<6 { sample.official(in: unit, marked: 1, none: 14) }
    let official = sample.results.officials[0]
    #expect(official.reasons.map(\.rule) == ["peers", "one", "one", "share"])
    #expect(official.reasons.map(\.subject) == [nil, "I0", "I2", nil])
    #expect(official.status == .meeting)
  }
}
