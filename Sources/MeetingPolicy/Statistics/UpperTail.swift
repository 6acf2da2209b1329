#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Probabilities of at least so many: exact sums over the distribution, no approximation.
package enum UpperTail {
  /// P(X >= count) for X binomial with `trials` and `probability`.
  ///
  /// - Complexity: O(trials).
  package static func binomial(_ count: Int, trials: Int, probability: Double) -> Double {
    if count <= 0 { return 1 }
    if count > trials || probability <= 0 { return 0 }
    if probability >= 1 { return 1 }
    let success = log(probability)
    let failure = log1p(-probability)
    return sum(from: count, through: trials) { k in
      logChoose(trials, k) + Double(k) * success + Double(trials - k) * failure
    }
  }

  /// P(X >= count) for X beta-binomial with mean share `probability` and correlation
  /// 0 < `correlation` <= 1 between the trials (Skellam 1948; variance
  /// n p (1 - p) (1 + (n - 1) correlation)).
  ///
  /// With correlation 1 all trials agree, so that every count from 1 on has the tail `probability`.
  ///
  /// - Complexity: O(trials).
  package static func betaBinomial(
    _ count: Int, trials: Int, probability: Double, correlation: Double
  ) -> Double {
    if count <= 0 { return 1 }
    if count > trials || probability <= 0 { return 0 }
    if probability >= 1 { return 1 }
    if correlation >= 1 { return probability }
    let size = 1 / correlation - 1
    let alpha = probability * size
    let beta = (1 - probability) * size
    let whole = logBeta(alpha, beta)
    return sum(from: count, through: trials) { k in
      logChoose(trials, k) + logBeta(Double(k) + alpha, Double(trials - k) + beta) - whole
    }
  }

  /// The probability that all of `count` ballots fall on the official with `trials` ballots, where
  /// `others` ballots are not his: Fisher's exact test for a table whose other row has none.
  package static func allOnOne(_ count: Int, trials: Int, others: Int) -> Double {
    guard count <= trials else { return 0 }
    return (0..<max(count, 0)).reduce(1) { product, taken in
      product * Double(trials - taken) / Double(trials + others - taken)
    }
  }

  /// Adds up terms given by their logarithm, the smallest first as far as they fall off.
  private static func sum(from low: Int, through high: Int, term: (Int) -> Double) -> Double {
    var total = 0.0
    for k in stride(from: high, through: low, by: -1) { total += exp(term(k)) }
    return min(total, 1)
  }

  private static func logChoose(_ n: Int, _ k: Int) -> Double {
    logGamma(Double(n + 1)) - logGamma(Double(k + 1)) - logGamma(Double(n - k + 1))
  }

  private static func logBeta(_ a: Double, _ b: Double) -> Double {
    logGamma(a) + logGamma(b) - logGamma(a + b)
  }

  private static func logGamma(_ x: Double) -> Double {
    // Both platforms' overlays give the sign too; every argument here is positive.
    let (value, _): (Double, Int) = lgamma(x)
    return value
  }
}
