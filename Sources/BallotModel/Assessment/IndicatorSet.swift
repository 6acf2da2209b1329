/// A set of marks as a mask: bit `i` is the indicator at position `i` (0…63) of the codebook.
///
/// Everything after the readers works on these; counting a column of them is a positional
/// population count.
@frozen
package struct IndicatorSet: Hashable, Sendable, BitwiseCopyable {
  /// The mask itself.
  package var bits: UInt64

  @inlinable
  package init(bits: UInt64 = 0) { self.bits = bits }

  /// How many indicators a codebook can hold.
  package static let capacity = 64

  @inlinable package var isEmpty: Bool { bits == 0 }

  @inlinable package var count: Int { bits.nonzeroBitCount }

  /// Whether the indicator at `position` is in the set; false outside 0…63.
  @inlinable
  package func contains(_ position: Int) -> Bool {
    (0..<Self.capacity).contains(position) && bits & (1 &<< UInt64(position)) != 0
  }

  /// Adds the indicator at `position`, which must be in 0…63.
  @inlinable
  package mutating func insert(_ position: Int) {
    precondition((0..<Self.capacity).contains(position), "an indicator's position is 0…63")
    bits |= 1 &<< UInt64(position)
  }

  @inlinable
  package func isDisjoint(with other: IndicatorSet) -> Bool { bits & other.bits == 0 }

  /// Calls `body` with each position in ascending order.
  @inlinable
  package func forEach(_ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }
}
