/// What two texts are compared by, worked out once for each.
///
/// Texts with equal keys stand at the same place: `Hòa` and `Hoà`, `AN` and `an`.
package struct CollationKey: Comparable, Sendable {
  private var weights: [UInt32] = []

  /// Below every weight: what ends first comes first.
  private static let end: UInt32 = 0

  /// Adds a field, compared where all fields before it are equal: by its letters, then its tones.
  mutating func append(letters: [UInt32], tones: [UInt32]) {
    weights += letters
    weights.append(Self.end)
    weights += tones
    weights.append(Self.end)
  }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.weights.lexicographicallyPrecedes(right.weights)
  }
}
