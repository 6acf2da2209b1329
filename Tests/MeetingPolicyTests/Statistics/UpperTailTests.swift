import MeetingPolicy
import Testing

@Suite struct UpperTailTests {
  private func agrees(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) <= 1e-11 * max(abs(expected), 1e-9) + 1e-10 * abs(expected)
  }

  /// Count, trials, baseline, tail, mid-p.
  @Test(
    arguments: [
      (5, 12, 0.10, 0.00432934, 0.00243529), (3, 12, 0.10, 0.11086998, 0.06825372),
      (8, 40, 0.08, 0.01268724, 0.00821162), (4, 9, 0.15, 0.03393152, 0.01978009),
    ])
  func `the binomial tail is the published one`(
    count: Int, trials: Int, baseline: Double, tail: Double, midP: Double
  ) {
    let found = UpperTail.binomial(count, trials: trials, probability: baseline)
    let next = UpperTail.binomial(count + 1, trials: trials, probability: baseline)
    #expect(abs(found - tail) <= 0.5000001e-8)
    #expect(abs((found + next) / 2 - midP) <= 0.5000001e-8)
  }

  /// Computed with scipy.stats.binom.sf(count - 1, trials, probability).
  @Test(
    arguments: [
      (9, 18, 0.1, 2.0882628084790013e-05), (40, 160, 0.2, 0.0718966899092377),
      (1000, 10_000, 0.09, 0.00030588056418343984), (12, 12, 0.3, 5.314409999999998e-07),
    ])
  func `the binomial tail holds for few and for many trials`(
    count: Int, trials: Int, probability: Double, expected: Double
  ) {
    #expect(
      agrees(UpperTail.binomial(count, trials: trials, probability: probability), expected))
  }

  @Test func `a fair coin's tail is a sum of binomial coefficients`() {
    for trials in 1...20 {
      var row = [1]
      for _ in 0..<trials { row = zip([0] + row, row + [0]).map(+) }
      for count in 0...trials {
        let expected = Double(row[count...].reduce(0, +)) / Double(1 << trials)
        #expect(agrees(UpperTail.binomial(count, trials: trials, probability: 0.5), expected))
      }
    }
  }

  /// Computed with scipy.stats.betabinom.sf(count - 1, trials, p s, (1 - p) s), s = 1/correlation - 1.
  @Test(
    arguments: [
      (3, 12, 0.1, 0.05, 0.14981609163696663), (5, 12, 0.1, 0.2, 0.07250511037676421),
      (9, 18, 0.15, 0.1, 0.030947150243498478), (1, 5, 0.3, 0.9, 0.3442416070412516),
      (40, 160, 0.2, 0.01, 0.1769774304966023),
    ])
  func `the beta-binomial tail is another program's`(
    count: Int, trials: Int, probability: Double, correlation: Double, expected: Double
  ) {
    let found = UpperTail.betaBinomial(
      count, trials: trials, probability: probability, correlation: correlation)
    #expect(agrees(found, expected))
  }

  @Test func `with mean one half and correlation one third every count is as likely`() {
    // Beta(1, 1) is the uniform distribution.
    for count in 0...10 {
      let found = UpperTail.betaBinomial(count, trials: 10, probability: 0.5, correlation: 1 / 3)
      #expect(agrees(found, Double(11 - count) / 11))
    }
  }

  @Test func `the beta-binomial tail turns into the binomial one`() {
    let binomial = UpperTail.binomial(6, trials: 20, probability: 0.15)
    let loose = UpperTail.betaBinomial(6, trials: 20, probability: 0.15, correlation: 1e-7)
    #expect(abs(binomial - loose) < 1e-5)
  }

  @Test func `trials that all agree have the tail of one`() {
    #expect(UpperTail.betaBinomial(7, trials: 9, probability: 0.3, correlation: 1) == 0.3)
  }

  @Test(arguments: [(3, 10, 25, 120.0 / 6545.0), (5, 5, 40, 1.0 / 1_221_759.0), (1, 7, 7, 0.5)])
  func `all on one official is a quotient of binomial coefficients`(
    count: Int, trials: Int, others: Int, expected: Double
  ) {
    #expect(agrees(UpperTail.allOnOne(count, trials: trials, others: others), expected))
  }

  @Test func `a tail from 0 is certain and one beyond the trials impossible`() {
    #expect(UpperTail.binomial(0, trials: 5, probability: 0.2) == 1)
    #expect(UpperTail.binomial(6, trials: 5, probability: 0.2) == 0)
    #expect(UpperTail.binomial(5, trials: 5, probability: 1) == 1)
    #expect(UpperTail.betaBinomial(0, trials: 5, probability: 0.2, correlation: 0.1) == 1)
    #expect(UpperTail.betaBinomial(6, trials: 5, probability: 0.2, correlation: 0.1) == 0)
    #expect(UpperTail.allOnOne(0, trials: 5, others: 5) == 1)
    #expect(UpperTail.allOnOne(6, trials: 5, others: 5) == 0)
  }
}
