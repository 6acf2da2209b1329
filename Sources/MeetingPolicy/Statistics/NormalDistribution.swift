#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The standard normal distribution.
package enum NormalDistribution {
  /// P(Z >= z).
  package static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// The z below which the share `probability` (0 < probability < 1) lies.
  ///
  /// Acklam's rational approximation (relative error below 1.2e-9), brought to full precision by
  /// two of Halley's steps against `erfc`.
  package static func quantile(_ probability: Double) -> Double {
    var z = approximateQuantile(probability)
    for _ in 0..<2 {
      let error = upperTail(-z) - probability
      let step = error * (2 * Double.pi).squareRoot() * exp(z * z / 2)
      z -= step / (1 + z * step / 2)
    }
    return z
  }

  private static func approximateQuantile(_ probability: Double) -> Double {
    let edge = 0.02425
    if probability < edge { return tail(probability) }
    if probability > 1 - edge { return -tail(1 - probability) }
    let q = probability - 0.5
    let r = q * q
    let top = polynomial(
      [
        -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
        1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
      ], at: r)
    let bottom = polynomial(
      [
        -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
        6.680131188771972e+01, -1.328068155288572e+01, 1,
      ], at: r)
    return q * top / bottom
  }

  private static func tail(_ probability: Double) -> Double {
    let q = (-2 * log(probability)).squareRoot()
    let top = polynomial(
      [
        -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
        -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
      ], at: q)
    let bottom = polynomial(
      [
        7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
        3.754408661907416e+00, 1,
      ], at: q)
    return top / bottom
  }

  /// Horner's scheme; the coefficient of the highest power stands first.
  private static func polynomial(_ coefficients: [Double], at x: Double) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
}
