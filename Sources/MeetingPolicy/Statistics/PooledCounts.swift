/// Sums over many officials, from which one can be left out in constant time.
package struct PooledCounts {
  package private(set) var officials = 0
  package private(set) var count = 0
  package private(set) var base = 0
  /// Sum of count² / base.
  private var squares = 0.0

  package init() {}

  package mutating func add(count: Int, base: Int) {
    officials += 1
    self.count += count
    self.base += base
    squares += Double(count) * Double(count) / Double(base)
  }

  /// The same without one that was added.
  package func leavingOut(count: Int, base: Int) -> PooledCounts {
    var rest = self
    rest.officials -= 1
    rest.count -= count
    rest.base -= base
    rest.squares -= Double(count) * Double(count) / Double(base)
    return rest
  }

  /// The pooled share; 0 without a base.
  package var share: Double { base > 0 ? Double(count) / Double(base) : 0 }

  /// Over-dispersion: the mean of z² with z = (k/n - share) / √(share (1 - share) / n), not
  /// winsorised (Spiegelhalter 2005); 1 where the shares can't vary.
  ///
  /// Worked out from the sums: Σ (k - n s)² / n = Σ k²/n - 2 s Σ k + s² Σ n = Σ k²/n - s Σ k.
  package var overDispersion: Double {
    guard officials > 0, count > 0, count < base else { return 1 }
    let scatter = squares - share * Double(count)
    return max(scatter, 0) / (share * (1 - share)) / Double(officials)
  }
}
