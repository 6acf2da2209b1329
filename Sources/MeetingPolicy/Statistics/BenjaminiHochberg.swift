/// Control of the false discovery rate (Benjamini and Hochberg 1995).
package enum BenjaminiHochberg {
  /// The adjusted value of each p: the smallest rate at which its hypothesis is rejected.
  ///
  /// The running minimum of m p(i) / i from the largest on, at most 1; ties get one value.
  ///
  /// - Complexity: O(m log m).
  package static func adjusted(_ p: [Double]) -> [Double] {
    let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
    var adjusted = p
    var least = 1.0
    for (rank, index) in order.enumerated().reversed() {
      least = min(least, p[index] * Double(p.count) / Double(rank + 1))
      adjusted[index] = least
    }
    return adjusted
  }
}
