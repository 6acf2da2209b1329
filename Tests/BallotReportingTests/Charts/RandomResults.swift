import BallotModel
import BallotReporting

/// A round of officials whose counts come from a seed; figures hang together as in a real one.
enum RandomResults {
  /// SplitMix64.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var word = state
      word = (word ^ (word &>> 30)) &* 0xbf58_476d_1ce4_e5b9
      word = (word ^ (word &>> 27)) &* 0x94d0_49bb_1331_11eb
      return word ^ (word &>> 31)
    }
  }

  static let statuses: [Status] = [.none, .none, .watch, .meeting, .tooFewBallots, .onHold]

  /// - Parameter officials: how many; they go round the two units of the sample.
  static func results(officials count: Int, seed: UInt64) -> Results {
    var generator = Generator(state: seed)
    var results = SampleResults.results
    results.round.officials = (0..<count).map { place in
      Official(
        code: "x-\(1000 + place)", name: "Cán bộ \(place)", position: "Công chức",
        unit: 3 + place % 2, codebook: 0)
    }
    results.officials = results.round.officials.indices.map { place in
      let status = statuses[Int.random(in: statuses.indices, using: &generator)]
      let marked = Int.random(in: 0...40, using: &generator)
      let first = Int.random(in: 0...marked, using: &generator)
      let second = Int.random(in: 0...marked, using: &generator)
      let tally = SampleResults.tally(
        marked: marked, none: Int.random(in: 5...60, using: &generator),
        blank: Int.random(in: 0...20, using: &generator),
        indicators: [first, second, marked - max(first, second)],
        groups: [max(first, second), marked - max(first, second)],
        parents: [max(first, second), marked - max(first, second)])
      return OfficialResult(
        official: place, status: status, tally: status == .tooFewBallots ? nil : tally,
        reasons: [])
    }
    return results
  }

  /// Plain functions that need no statistics, so that a test can work them out again.
  static let statistics = ChartStatistics(
    interval: { count, base in
      let share = Double(count) / Double(base)
      return max(0, share - 0.125)...min(1, share + 0.125)
    },
    funnelLimit: { target, _, probability in target + (probability - 0.5) / 4 })

  static func page(
    _ results: Results, _ language: Language = .vi, earlier: EarlierShares? = nil
  ) -> String {
    ReportWriter(style: OutputStyle(language: language)).html(
      ReportMaterial(
        results: results, fates: FateCounts(), rejects: [], configuration: [],
        lower: { _, _ in 0.25 }, statistics: statistics, earlier: earlier))
  }
}
