/// Counts masks that have at least one of several bits: the union, never the sum.
enum UnionCount {
  /// How many of `masks` share a bit with `members`.
  static func masks(_ masks: UnsafeBufferPointer<UInt64>, meeting members: UInt64) -> Int {
    guard members != 0, let base = masks.baseAddress else { return 0 }
    var count: UInt64 = 0
    var index = 0
    while index < masks.count {
      let shared = base[index] & members
      // The top bit of x | -x says whether x is not 0; without a branch, so that it vectorizes.
      count &+= (shared | (0 &- shared)) &>> 63
      index &+= 1
    }
    return Int(count)
  }
}
