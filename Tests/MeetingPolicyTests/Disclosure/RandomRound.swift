import BallotModel

/// A small round with hidden officials, told by a seed.
struct RandomRound {
  let results: Results

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let positions = Int.random(in: 1...3, using: &generator)
    var sample = SampleRound(codebooks: [
      .sample(
        polarity: String(repeating: "N", count: positions),
        groups: String(repeating: "a", count: positions),
        parents: String(repeating: "x", count: positions))
    ])
    // Kept small, so that a reader can try every world.
    sample.round.policy.minimumBallots =
      positions < 3 ? Int.random(in: 3...4, using: &generator) : 3
    if Int.random(in: 0..<4, using: &generator) == 0 { sample.round.settings.blank = .invalid }
    if Bool.random(using: &generator) { sample.round.settings.denominator = .answered }
    let units = Self.units(in: &sample, using: &generator)
    for _ in 0..<Int.random(in: 1...7, using: &generator) {
      let most = sample.round.policy.minimumBallots - 1
      Self.official(in: &sample, units: units, ballots: 0...most, using: &generator)
    }
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      Self.official(in: &sample, units: units, ballots: 5...9, using: &generator)
    }
    results = sample.results
  }

  private static func units(
    in sample: inout SampleRound, using generator: inout SeededGenerator
  ) -> [Int] {
    var units: [Int] = []
    for top in 0..<(Int.random(in: 0..<4, using: &generator) == 0 ? 2 : 1) {
      let city = sample.area("c\(top)")
      for district in 0..<Int.random(in: 1...2, using: &generator) {
        let area = sample.area("d\(top)\(district)", in: city)
        for unit in 0..<Int.random(in: 1...2, using: &generator) {
          units.append(sample.area("u\(top)\(district)\(unit)", in: area, found: 0, valid: 0))
        }
      }
    }
    return units
  }

  /// Adds an official with random ballots, cast on the same papers as the unit's other officials as
  /// far as these reach.
  private static func official(
    in sample: inout SampleRound, units: [Int], ballots: ClosedRange<Int>,
    using generator: inout SeededGenerator
  ) {
    guard let unit = units.randomElement(using: &generator) else { return }
    let positions = sample.round.codebooks[0].indicators.count
    let allowsBlank = sample.round.settings.blank == .noCriticism
    var marked = 0
    var none = 0
    var blank = 0
    var indicators = Array(repeating: 0, count: positions)
    let count = Int.random(in: ballots, using: &generator)
    for _ in 0..<count {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: none += 1
      case 1 where allowsBlank: blank += 1
      default:
        marked += 1
        let marks = Int.random(in: 1..<(1 << positions), using: &generator)
        for position in 0..<positions where marks >> position & 1 == 1 {
          indicators[position] += 1
        }
      }
    }
    sample.official(in: unit, marked: marked, none: none, blank: blank, indicators: indicators)
    let cast = max(sample.tally.ballots[unit].valid, count)
    sample.tally.ballots[unit].valid = cast
    sample.tally.ballots[unit].found = cast + Int.random(in: 0...2, using: &generator)
  }
}
