/// Counts each of the 64 bits over many masks ("positional population count").
///
/// Eight accumulators hold eight byte lanes each: accumulator `s` counts the bits `8 * lane + s`,
/// and is emptied before a lane can overflow, after 255 masks.
enum PositionalCount {
  /// How many masks a byte lane can count.
  static let block = 255

  private static let lanes: UInt64 = 0x0101_0101_0101_0101

  /// Adds `sign` (1 or -1) times the count of each bit to `counts`, which has 64 elements.
  ///
  /// - Complexity: O(masks); under a nanosecond a mask.
  static func add(_ masks: UnsafeBufferPointer<UInt64>, sign: Int, to counts: inout [Int]) {
    guard let base = masks.baseAddress else { return }
    var start = 0
    while start < masks.count {
      let end = min(start + block, masks.count)
      addBlock(base + start, count: end - start, sign: sign, to: &counts)
      start = end
    }
  }

  private static func addBlock(
    _ masks: UnsafePointer<UInt64>, count: Int, sign: Int, to counts: inout [Int]
  ) {
    // Scalars, not SIMD8<UInt64>: measured, the compiler makes better code of them.
    var a0: UInt64 = 0
    var a1: UInt64 = 0
    var a2: UInt64 = 0
    var a3: UInt64 = 0
    var a4: UInt64 = 0
    var a5: UInt64 = 0
    var a6: UInt64 = 0
    var a7: UInt64 = 0
    var index = 0
    while index < count {
      // Wrapping: no lane passes 255, so nothing can carry into the next lane.
      let mask = masks[index]
      a0 &+= mask & lanes
      a1 &+= (mask &>> 1) & lanes
      a2 &+= (mask &>> 2) & lanes
      a3 &+= (mask &>> 3) & lanes
      a4 &+= (mask &>> 4) & lanes
      a5 &+= (mask &>> 5) & lanes
      a6 &+= (mask &>> 6) & lanes
      a7 &+= (mask &>> 7) & lanes
      index &+= 1
    }
    flush(a0, shift: 0, sign: sign, to: &counts)
    flush(a1, shift: 1, sign: sign, to: &counts)
    flush(a2, shift: 2, sign: sign, to: &counts)
    flush(a3, shift: 3, sign: sign, to: &counts)
    flush(a4, shift: 4, sign: sign, to: &counts)
    flush(a5, shift: 5, sign: sign, to: &counts)
    flush(a6, shift: 6, sign: sign, to: &counts)
    flush(a7, shift: 7, sign: sign, to: &counts)
  }

  private static func flush(_ lanes: UInt64, shift: Int, sign: Int, to counts: inout [Int]) {
    for lane in 0..<8 {
      counts[8 * lane + shift] += sign * Int((lanes &>> UInt64(8 * lane)) & 0xff)
    }
  }
}
