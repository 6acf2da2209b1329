/// The round's secret, with which serials become hashes; destroyed when the round is closed.
@frozen
public struct BallotKey: Sendable, Equatable {
  @usableFromInline let serial0: UInt64
  @usableFromInline let serial1: UInt64
  @usableFromInline let comment0: UInt64
  @usableFromInline let comment1: UInt64

  /// - Parameter material: 32 bytes, uniformly random or derived.
  @inlinable
  public init?(material: [UInt8]) {
    guard material.count == 32 else { return nil }
    func word(_ at: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | UInt64(material[at + $1]) << UInt64(8 * $1) }
    }
    serial0 = word(0)
    serial1 = word(8)
    comment0 = word(16)
    comment1 = word(24)
  }

  /// The two halves of the hash of a ballot: `serial` is its bytes, trimmed and NFC; `unit` goes
  /// into the key, so that the same serial in two units is two ballots.
  @inlinable
  public func ballot(unit: UInt64, serial: UnsafeRawBufferPointer) -> (UInt64, UInt64) {
    var hasher = SipHash128(
      key0: serial0 ^ (unit &* 0x9e37_79b9_7f4a_7c15), key1: serial1 &+ unit)
    return hasher.hash(serial)
  }

  /// The hash of a comment, never 0; `comment` is its bytes, trimmed and NFC, and not empty.
  @inlinable
  public func comment(_ comment: UnsafeRawBufferPointer) -> UInt32 {
    var hasher = SipHash128(key0: comment0, key1: comment1)
    let (word, _) = hasher.hash(comment)
    let folded = UInt32(truncatingIfNeeded: word ^ (word &>> 32))
    return folded == 0 ? 1 : folded
  }

  /// The hash that says whether two assessments of one official on one ballot say the same.
  ///
  /// Keyed by the ballot's `witness`, which is never stored: without the serial it can't be told
  /// which of an official's mark sets belongs to a ballot.
  @inlinable
  public static func content(
    witness: UInt64, official: UInt32, kindCode: UInt8, marks: UInt64
  ) -> UInt32 {
    let a = (witness ^ 0x9fb2_1c65_1e98_df25).multipliedFullWidth(
      by: marks ^ 0xd6e8_feb8_6659_fd93)
    let b = (a.high ^ a.low ^ witness).multipliedFullWidth(
      by: (UInt64(official) &<< 8 | UInt64(kindCode)) ^ 0xa076_1d64_78bd_642f)
    let mixed = (b.high ^ b.low) &* 0x9e37_79b9_7f4a_7c15
    return UInt32(truncatingIfNeeded: mixed &>> 32)
  }
}
