/// The counted assessments of one official in one batch, without order: how many "none" and
/// "blank", and the mark sets sorted by value.
///
/// Encoded as varints: none, blank, number of mark sets, then each mark set as the difference from
/// the one before.
package struct MaskBlock: Equatable, Sendable {
  package var none = 0
  package var blank = 0
  /// Ascending.
  package var masks: [UInt64] = []

  /// More of anything in one stored block means that the bytes are damaged.
  private static let most = UInt64(UInt32.max)

  package init() {}

  package init(none: Int, blank: Int, masks: [UInt64]) {
    self.none = none
    self.blank = blank
    self.masks = masks.sorted()
  }

  /// The most masks that are stored together.
  static let mostInPart = 1 << 16

  /// The same in parts of bounded size.
  var parts: [MaskBlock] {
    if masks.count <= Self.mostInPart { return [self] }
    return stride(from: 0, to: masks.count, by: Self.mostInPart).map { start in
      MaskBlock(
        none: start == 0 ? none : 0, blank: start == 0 ? blank : 0,
        masks: Array(masks[start..<min(start + Self.mostInPart, masks.count)]))
    }
  }

  /// The bytes that are stored.
  package var encoded: [UInt8] {
    Self.encoded(none: none, blank: blank, count: masks.count) { masks[$0] }
  }

  /// The bytes that are stored of a block whose mark sets, ascending, `mask` gives by their position.
  @inline(__always)
  static func encoded(
    none: Int, blank: Int, count: Int, mask: (Int) -> UInt64
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: (3 + count) * VarInt.longest) { bytes, length in
      guard let start = bytes.baseAddress.map({ UnsafeMutableRawPointer($0) }) else { return }
      var end = VarInt.write(UInt64(none), to: start)
      end = VarInt.write(UInt64(blank), to: end)
      end = VarInt.write(UInt64(count), to: end)
      var last: UInt64 = 0
      for index in 0..<count {
        let mask = mask(index)
        end = VarInt.write(mask &- last, to: end)
        last = mask
      }
      length = end - start
    }
  }

  /// Reads what `encoded` wrote, adding to this block; false where the bytes are damaged.
  ///
  /// `masks` is ascending only within each block that was read.
  package mutating func append(decoding bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    guard let none = VarInt.read(bytes, &offset), let blank = VarInt.read(bytes, &offset),
      let count = VarInt.read(bytes, &offset), count <= UInt64(bytes.count),
      none <= Self.most, blank <= Self.most
    else { return false }
    self.none += Int(none)
    self.blank += Int(blank)
    // Asked for anew with every block, exact room would be copied again and again.
    if masks.isEmpty { masks.reserveCapacity(Int(count)) }
    var last: UInt64 = 0
    for _ in 0..<count {
      guard let step = VarInt.read(bytes, &offset) else { return false }
      let (next, overflows) = last.addingReportingOverflow(step)
      if overflows { return false }
      masks.append(next)
      last = next
    }
    return offset == bytes.count
  }

  /// Adds another block; `masks` is then ascending no more.
  mutating func append(_ other: MaskBlock) {
    none += other.none
    blank += other.blank
    masks += other.masks
  }

  /// Takes out one occurrence of each thing in `other`, leaving `masks` ascending; false where this
  /// block does not hold all of it.
  package mutating func takeOut(_ other: MaskBlock) -> Bool {
    guard other.none <= none, other.blank <= blank else { return false }
    none -= other.none
    blank -= other.blank
    let all = masks.sorted()
    let taken = other.masks.sorted()
    masks.removeAll(keepingCapacity: true)
    var next = 0
    for mask in all {
      if next < taken.count, taken[next] == mask { next += 1 } else { masks.append(mask) }
    }
    return next == taken.count
  }
}
