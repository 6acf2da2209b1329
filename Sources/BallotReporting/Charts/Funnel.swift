import BallotModel

/// Officials against their peers of one codebook: share by base, within the limits of chance.
struct Funnel {
  /// Where a share stands among the limits.
  enum Standing {
    case belowOuter
    case belowInner
    case within
    case aboveInner
    case aboveOuter

    var word: ChartWords {
      switch self {
      case .belowOuter: .belowOuter
      case .belowInner: .belowInner
      case .within: .within
      case .aboveInner: .aboveInner
      case .aboveOuter: .aboveOuter
      }
    }
  }

  /// The 95 % and 99.9 % limits of one base.
  struct Limits {
    var lowerOuter: Double
    var lowerInner: Double
    var upperInner: Double
    var upperOuter: Double

    init(target: Double, base: Int, _ statistics: ChartStatistics) {
      // 99.9 % two-sided as domain.md's table has it: 0.001 at either end.
      lowerOuter = statistics.funnelLimit(target, base, 0.001)
      lowerInner = statistics.funnelLimit(target, base, 0.025)
      upperInner = statistics.funnelLimit(target, base, 0.975)
      upperOuter = statistics.funnelLimit(target, base, 0.999)
    }

    func standing(_ share: Double) -> Standing {
      if share > upperOuter { return .aboveOuter }
      if share > upperInner { return .aboveInner }
      if share < lowerOuter { return .belowOuter }
      return share < lowerInner ? .belowInner : .within
    }
  }

  struct Point {
    var row: OfficialRow
    var share: ExactShare
    var limits: Limits

    var standing: Standing { limits.standing(share.value) }
  }

  /// The fewest officials that make a comparison, as for the rule `peer-outlier`.
  private static let fewest = 5

  let codebook: String
  /// The share of all shown together.
  let target: ExactShare
  /// In the order of lists.
  let points: [Point]
  /// By base, ascending; for the curves.
  let curves: [(base: Int, limits: Limits)]

  /// - Parameter rows: all officials in the order of lists; those of another codebook, with too few ballots, on hold or
  ///   without a base are left out.
  /// - Returns: nil where fewer than five are left.
  /// - Complexity: O(distinct bases × largest base).
  init?(codebook: String, rows: [OfficialRow], statistics: ChartStatistics) {
    let shown = rows.filter { $0.codebook == codebook && $0.status != .onHold }
      .compactMap { row in row.share.map { (row: row, share: $0) } }
    let sums = shown.reduce(into: (count: 0, base: 0)) {
      $0.count += $1.share.count
      $0.base += $1.share.base
    }
    guard shown.count >= Self.fewest, let target = ExactShare(sums.count, of: sums.base) else {
      return nil
    }
    var known: [Int: Limits] = [:]
    func limits(_ base: Int) -> Limits {
      if let limits = known[base] { return limits }
      let limits = Limits(target: target.value, base: base, statistics)
      known[base] = limits
      return limits
    }
    self.codebook = codebook
    self.target = target
    points = shown.map { Point(row: $0.row, share: $0.share, limits: limits($0.share.base)) }
    let bases = shown.map(\.share.base)
    let (low, high) = (bases.min() ?? 1, bases.max() ?? 1)
    let stride = max(1, (high - low) / 120)
    curves = (Swift.stride(from: low, to: high, by: stride) + [high]).map { ($0, limits($0)) }
  }
}
