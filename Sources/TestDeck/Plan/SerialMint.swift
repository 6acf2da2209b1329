/// Serials such as 9F3K-22QX: 40 bits in Crockford's base 32.
///
/// The bits are a permutation of a counter, so no serial comes twice in a unit; a few come in
/// every unit, since a serial says nothing outside its unit.
struct SerialMint {
  private static let width: UInt64 = (1 << 40) - 1
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private let key: UInt64
  private var issued: UInt64 = 0

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: 0x5e71a1)
    key = random.next() & Self.width
  }

  /// The serial that the ballot at `index` of any unit may have; never one of `fresh`.
  func shared(_ index: Int) -> UInt64 { permuted(UInt64(index) & (Self.width &>> 1)) }

  /// A serial that no other ballot has.
  mutating func fresh() -> UInt64 {
    issued += 1
    return permuted(issued | 1 &<< 39)
  }

  /// Appends the nine characters of `serial`.
  static func append(_ serial: UInt64, to bytes: inout [UInt8]) {
    for place in 0..<8 {
      if place == 4 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(alphabet[Int((serial &>> UInt64(35 - 5 * place)) & 31)])
    }
  }

  /// Every step can be undone within 40 bits: exclusive or, an odd factor, a shift to the right.
  private func permuted(_ number: UInt64) -> UInt64 {
    var word = (number ^ key) & Self.width
    word = (word &* 0x9e_3779_b97f) & Self.width
    word ^= word &>> 20
    word = (word &* 0xd6_e8fe_b867) & Self.width
    return word ^ (word &>> 17)
  }
}
