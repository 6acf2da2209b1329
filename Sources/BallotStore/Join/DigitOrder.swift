/// Sorts by whole numbers, digit by digit from the least (a radix sort), leaving out the digits in
/// which nothing differs.
struct DigitOrder<Item: BitwiseCopyable> {
  /// Bits of a digit: as many as there are items to spread, within these.
  private static var fewestBits: Int { 3 }
  private static var mostBits: Int { 11 }

  /// What items are moved to, and where those of each digit go; kept for the next time.
  private var other: [Item] = []
  private var ends = [Int32](repeating: 0, count: 1 << mostBits)

  /// Sorts `items` by `key`; those of the same key stay in their order.
  ///
  /// - Complexity: O(items) for each digit in which they differ.
  @inline(__always)
  mutating func sort(_ items: inout [Item], by key: (Item) -> UInt64) {
    guard items.count > 1, let first = items.first else { return }
    var differing: UInt64 = 0
    for item in items { differing |= key(item) ^ key(first) }
    if other.count < items.count { other = items }
    other.removeLast(other.count - items.count)
    let width = Int.bitWidth - items.count.leadingZeroBitCount
    let bits = UInt64(min(max(width, Self.fewestBits), Self.mostBits))
    // Digits begin where something differs.
    var shift = UInt64(differing.trailingZeroBitCount)
    while shift < 64, differing &>> shift != 0 {
      if (differing &>> shift) & ((1 &<< bits) &- 1) != 0 { place(&items, shift, bits, key) }
      shift += bits
    }
  }

  /// Sorts by one digit.
  @inline(__always)
  private mutating func place(
    _ items: inout [Item], _ shift: UInt64, _ bits: UInt64, _ key: (Item) -> UInt64
  ) {
    let values = 1 &<< Int(bits)
    items.withUnsafeBufferPointer { items in
      other.withUnsafeMutableBufferPointer { other in
        ends.withUnsafeMutableBufferPointer { ends in
          for value in 0..<values { ends[value] = 0 }
          for item in items { ends[Self.digit(key(item), shift, values)] &+= 1 }
          var sum: Int32 = 0
          for value in 0..<values {
            let count = ends[value]
            ends[value] = sum
            sum &+= count
          }
          for item in items {
            let digit = Self.digit(key(item), shift, values)
            other[Int(ends[digit])] = item
            ends[digit] &+= 1
          }
        }
      }
    }
    swap(&items, &other)
  }

  @inline(__always)
  private static func digit(_ key: UInt64, _ shift: UInt64, _ values: Int) -> Int {
    Int(truncatingIfNeeded: key &>> shift) & (values &- 1)
  }
}
