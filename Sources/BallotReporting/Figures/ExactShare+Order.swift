extension ExactShare {
  /// The nearest binary value, for places in a picture and for comparing with a bound that is itself
  /// worked out in binary.
  var value: Double { Double(count) / Double(base) }

  /// Compared exactly, in integers: 1/3 is less than 2/5.
  func isLess(than other: ExactShare) -> Bool {
    let left = count.multipliedFullWidth(by: other.base)
    let right = other.count.multipliedFullWidth(by: base)
    return left.high == right.high ? left.low < right.low : left.high < right.high
  }
}
