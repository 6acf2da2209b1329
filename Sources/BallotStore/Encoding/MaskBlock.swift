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

  package init() {}

  package init(none: Int, blank: Int, masks: [UInt64]) {
    self.none = none
    self.blank = blank
    self.masks = masks.sorted()
  }

  var isEmpty: Bool { none == 0 && blank == 0 && masks.isEmpty }

  /// The bytes that are stored.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + masks.count * 6)
    VarInt.append(UInt64(none), to: &bytes)
    VarInt.append(UInt64(blank), to: &bytes)
    VarInt.append(UInt64(masks.count), to: &bytes)
    var last: UInt64 = 0
    for mask in masks {
      VarInt.append(mask &- last, to: &bytes)
      last = mask
    }
    return bytes
  }

  /// Reads what `encoded` wrote, adding to this block; false where the bytes are damaged.
  ///
  /// `masks` is ascending only within each block that was read.
  mutating func append(decoding bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    guard let none = VarInt.read(bytes, &offset), let blank = VarInt.read(bytes, &offset),
      let count = VarInt.read(bytes, &offset), count <= UInt64(bytes.count)
    else { return false }
    self.none += Int(none)
    self.blank += Int(blank)
    masks.reserveCapacity(masks.count + Int(count))
    var last: UInt64 = 0
    for _ in 0..<count {
      guard let step = VarInt.read(bytes, &offset) else { return false }
      last = last &+ step
      masks.append(last)
    }
    return offset == bytes.count
  }

  /// Takes out one occurrence of each thing in `other`.
  mutating func takeOut(_ other: MaskBlock) {
    none -= other.none
    blank -= other.blank
    var rest = masks.sorted()[...]
    var kept: [UInt64] = []
    for mask in other.masks.sorted() {
      while let first = rest.first, first < mask {
        kept.append(first)
        rest.removeFirst()
      }
      if rest.first == mask { rest.removeFirst() }
    }
    masks = kept + rest
  }
}
