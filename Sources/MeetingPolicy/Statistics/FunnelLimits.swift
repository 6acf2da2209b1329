#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Limits of a funnel plot: what chance alone leaves of a share that is the same for all
/// (Spiegelhalter 2005, exact binomial with interpolated quantiles).
package enum FunnelLimits {
  /// The share below which a binomial count out of `base` stays with `probability`, within 0…1.
  ///
  /// With r the least count with F(r) >= probability, the limit is (r - α) / base, where
  /// α = (F(r) - probability) / (F(r) - F(r - 1)).
  ///
  /// - Parameters:
  ///   - target: the share that all are taken to have, 0…1.
  ///   - base: ballots; without any the limit is the target itself.
  ///   - probability: such as 0.025 and 0.975 for 95 %, 0.001 and 0.999 as in the domain's table.
  /// - Complexity: O(base).
  package static func limit(target: Double, base: Int, probability: Double) -> Double {
    guard base > 0, target > 0, target < 1 else { return min(max(target, 0), 1) }
    // In logarithms: (1 - target) to the power of a large base is no number any more.
    let odds = log(target) - log1p(-target)
    var logarithm = Double(base) * log1p(-target)
    var below = 0.0
    for count in 0...base {
      let here = exp(logarithm)
      if below + here >= probability {
        let excess = (below + here - probability) / here
        return min(max((Double(count) - excess) / Double(base), 0), 1)
      }
      below += here
      logarithm += log(Double(base - count)) - log(Double(count + 1)) + odds
    }
    return 1
  }
}
