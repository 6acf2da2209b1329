import BallotModel

extension IndicatorRow {
  /// Compares the shares exactly; a withheld one is below every other.
  func isMoreFrequent(than other: IndicatorRow) -> Bool {
    let left = (count ?? 0).multipliedFullWidth(by: other.base ?? 1)
    let right = (other.count ?? 0).multipliedFullWidth(by: base ?? 1)
    return left.high != right.high ? left.high > right.high : left.low > right.low
  }

  /// The share of the base; `*` where withheld.
  var shareCell: Cell {
    guard let count, let base else { return .withheld }
    return .share(ExactShare(count, of: base))
  }
}
