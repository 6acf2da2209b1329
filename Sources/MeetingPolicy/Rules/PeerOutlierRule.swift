import BallotModel

/// `peer-outlier`: the share of criticised ballots is above that of the peers by more than chance
/// explains.
///
/// Peers have the same codebook and a unit in the same area at the rule's level; the official is
/// left out of his own baseline. With baseline p0 and over-dispersion phi of the peers:
/// - phi <= 1: the exact binomial tail P(X >= k | n, p0).
/// - phi > 1: the tail of the beta-binomial with mean p0 and variance phi n p0 (1 - p0), that is
///   with correlation (phi - 1) / (n - 1), at most 1. It is Spiegelhalter's inflated variance
///   (2005, Statistics in Medicine 24:1185-1202) without a normal approximation, and turns into the
///   binomial tail as phi falls to 1.
/// - No peer was criticised: a baseline of 0 would make any criticism infinitely surprising, however
///   few the peers' ballots; the exact conditional (Fisher) tail takes its place.
///
/// Fewer than five peers give no baseline, and the official is not tested.
enum PeerOutlierRule {
  /// The fewest peers that make a baseline.
  static let fewestPeers = 5

  /// A tested official.
  private struct Test {
    var assessed: Assessed
    var p: Double
    var isAbove: Bool
  }

  /// Reasons by the official's index.
  ///
  /// The false discovery rate is controlled over all tested officials of one codebook.
  ///
  /// - Complexity: O(officials × ballots of one).
  static func reasons(
    for officials: [Assessed], round: Round, level: String, rate: Double, minimumCount: Int,
    rule: Rule
  ) -> [Int: Reason] {
    guard let level = round.levels.firstIndex(of: level) else { return [:] }
    var reasons: [Int: Reason] = [:]
    for codebook in round.codebooks.indices {
      let members = officials.filter {
        round.officials[$0.official].codebook == codebook && $0.base > 0
      }
      let tests = tests(of: members, round: round, level: level)
      let adjusted = BenjaminiHochberg.adjusted(tests.map(\.p))
      for (test, q) in zip(tests, adjusted) {
        let count = test.assessed.tally.criticised
        guard test.isAbove, q <= rate, count >= minimumCount else { continue }
        reasons[test.assessed.official] = Reason(
          rule: rule.id, kind: rule.kind.name, action: rule.action, subject: nil, count: count,
          base: test.assessed.base, lower: nil, threshold: .probability(rate), p: test.p, q: q)
      }
    }
    return reasons
  }

  private static func tests(of members: [Assessed], round: Round, level: Int) -> [Test] {
    var areas: [Int?] = []
    var pools: [Int: PooledCounts] = [:]
    for member in members {
      let area = round.ancestor(of: round.officials[member.official].unit, atLevel: level)
      areas.append(area)
      if let area {
        pools[area, default: PooledCounts()].add(
          count: member.tally.criticised, base: member.base)
      }
    }
    return zip(members, areas).compactMap { member, area in
      guard let pool = area.flatMap({ pools[$0] }) else { return nil }
      let count = member.tally.criticised
      let peers = pool.leavingOut(count: count, base: member.base)
      guard peers.officials >= fewestPeers else { return nil }
      let (own, theirs) = (
        count.multipliedFullWidth(by: peers.base), peers.count.multipliedFullWidth(by: member.base)
      )
      return Test(
        assessed: member, p: probability(count: count, base: member.base, peers: peers),
        isAbove: (own.high, own.low) > (theirs.high, theirs.low))
    }
  }

  /// The probability of `count` or more criticised ballots among `base` if the official were like
  /// the peers.
  static func probability(count: Int, base: Int, peers: PooledCounts) -> Double {
    if peers.count == 0 {
      return UpperTail.allOnOne(count, trials: base, others: peers.base)
    }
    let dispersion = peers.overDispersion
    guard dispersion > 1, base > 1 else {
      return UpperTail.binomial(count, trials: base, probability: peers.share)
    }
    return UpperTail.betaBinomial(
      count, trials: base, probability: peers.share,
      correlation: min((dispersion - 1) / Double(base - 1), 1))
  }
}
