/// Brings counted assessments into the order of their blocks: by official, batch and marks.
///
/// A radix sort from the least digit, eleven bits each; most digits are the same in all and are left
/// out.
enum CountedOrder {
  private static let bits: UInt64 = 11
  private static let values = 1 << 11
  /// Fewer are sorted by comparison.
  private static let fewest = 256

  /// - Complexity: O(items) for each digit in which they differ.
  static func sort(_ items: inout [CountedMarks]) {
    guard items.count >= fewest, let first = items.first else {
      items.sort(by: precedes)
      return
    }
    var marks: UInt64 = 0
    var places: UInt64 = 0
    for item in items {
      marks |= item.marks ^ first.marks
      places |= item.place ^ first.place
    }
    var other = items
    sort(&items, &other, differing: marks) { $0.marks }
    sort(&items, &other, differing: places) { $0.place }
  }

  private static func precedes(_ a: CountedMarks, _ b: CountedMarks) -> Bool {
    a.place != b.place ? a.place < b.place : a.marks < b.marks
  }

  /// Sorts `items` by the digits of `key` that differ; `other` is of the same size.
  @inline(__always)
  private static func sort(
    _ items: inout [CountedMarks], _ other: inout [CountedMarks], differing: UInt64,
    by key: (CountedMarks) -> UInt64
  ) {
    for shift in stride(from: UInt64(0), to: 64, by: Int(bits)) {
      guard (differing &>> shift) & UInt64(values - 1) != 0 else { continue }
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: values) { ends in
        ends.initialize(repeating: 0)
        items.withUnsafeBufferPointer { items in
          other.withUnsafeMutableBufferPointer { other in
            for item in items { ends[digit(key(item), shift)] &+= 1 }
            var sum: Int32 = 0
            for value in 0..<values {
              let count = ends[value]
              ends[value] = sum
              sum &+= count
            }
            for item in items {
              let digit = digit(key(item), shift)
              other[Int(ends[digit])] = item
              ends[digit] &+= 1
            }
          }
        }
      }
      swap(&items, &other)
    }
  }

  @inline(__always)
  private static func digit(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &>> shift) & UInt64(values - 1))
  }
}
