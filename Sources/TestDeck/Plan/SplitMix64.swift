/// The generator of Steele, Lea and Flood, "Fast splittable pseudorandom number generators"
/// (2014): the same numbers on every machine and in every version of the standard library.
struct SplitMix64 {
  private var state: UInt64

  /// - Parameter stream: what the numbers are for; different streams do not disturb each other.
  init(seed: UInt64, stream: UInt64) {
    state = seed
    state = next() ^ (stream &* 0xd6e8_feb8_6659_fd93)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word &>> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word &>> 31)
  }

  /// A number from 0 up to, but not including, `bound`; 0 where there is no choice.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True `count` times out of `base`.
  mutating func chance(_ count: Int, of base: Int) -> Bool { below(base) < count }

  /// One of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// Puts `items` in another order (Fisher and Yates).
  mutating func shuffle<Item>(_ items: inout [Item]) {
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(last, below(last + 1))
    }
  }
}
