/// Codes by their bytes: found as written without allocation, or else folded or through an alias.
///
/// Open addressing over a 64-bit hash; the bytes lie in one arena. A spelling that was resolved the
/// slow way is remembered (up to a bound), so that a file written in lower case costs it once.
final class CodeTable {
  /// What a look-up found when it is not a code.
  static let unknown = -1
  static let empty = -2
  /// Stands in the table for a spelling that was looked for in vain.
  private static let rememberedUnknown = Int(Int32.max)

  private struct Slot {
    var hash: UInt64
    var start: UInt32
    var length: UInt32
    var value: Int32
  }

  private static let mostRemembered = 4096
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var count = 0
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCount = 0
  private var arenaCapacity = 1 << 12
  private var remembered = 0
  private let codes: [(code: String, value: Int)]
  private let written: [(String, String)]
  /// Made when first a code is not found as it stands there.
  private lazy var spellings = Spellings(codes, written)
  private lazy var nearMisses = NearMisses(codes.map(\.code))

  /// - Parameters:
  ///   - codes: each code with the value it stands for (0…).
  ///   - aliases: other spellings with the code they stand for; those of unknown codes are left out.
  init(codes: [(code: String, value: Int)], aliases written: [(String, String)] = []) {
    self.codes = codes
    self.written = written
    var size = 16
    while size < codes.count * 2 { size *= 2 }
    slots = .allocate(capacity: size)
    slots.initialize(
      repeating: Slot(hash: 0, start: 0, length: 0, value: -1), count: size)
    mask = size - 1
    arena = .allocate(capacity: arenaCapacity)
    for (code, value) in codes {
      var text = CanonicalText.composed(code)
      text.withUTF8 { insert(UnsafeRawBufferPointer($0), value) }
    }
  }

  deinit {
    slots.deallocate()
    arena.deallocate()
  }

  /// The value of the code written as `bytes`; `unknown`, or `empty` for white space only.
  @inline(__always)
  func value(of bytes: UnsafeRawBufferPointer) -> Int {
    let found = find(bytes, Self.hash(bytes))
    if found >= 0 { return found == Self.rememberedUnknown ? Self.unknown : found }
    return slowValue(of: bytes)
  }

  /// The known code that `bytes` most likely mean, if there is exactly one; a look at every code.
  func nearest(to bytes: UnsafeRawBufferPointer) -> String? {
    nearMisses.nearest(to: CanonicalText.folded(bytes))
  }

  private func slowValue(of bytes: UnsafeRawBufferPointer) -> Int {
    let trimmed = CanonicalText.trimmed(bytes)
    guard !trimmed.isEmpty else { return Self.empty }
    let value = spellings.value(of: CanonicalText.caseFolded(trimmed))
    if remembered < Self.mostRemembered {
      remembered += 1
      insert(bytes, value ?? Self.rememberedUnknown)
    }
    return value ?? Self.unknown
  }

  @inline(__always)
  private func find(_ bytes: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    var at = Int(truncatingIfNeeded: hash) & mask
    while slots[at].value >= 0 {
      if slots[at].hash == hash, Int(slots[at].length) == bytes.count {
        let known = UnsafeRawBufferPointer(
          start: arena + Int(slots[at].start), count: bytes.count)
        if Self.areEqual(known, bytes) { return Int(slots[at].value) }
      }
      at = (at &+ 1) & mask
    }
    return Self.unknown
  }

  /// Whether two of the same length are the same.
  @inline(__always)
  private static func areEqual(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Bool {
    if a.count >= 8 { return areLongEqual(a, b) }
    return a.isEmpty || ByteLanes.short(a) == ByteLanes.short(b)
  }

  /// Apart, so that what looks up short codes stays small enough to be inlined.
  @inline(never)
  private static func areLongEqual(
    _ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer
  ) -> Bool {
    var at = 0
    while at &+ 8 <= a.count {
      if a.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        != b.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      {
        return false
      }
      at &+= 8
    }
    let last = a.count &- 8
    return a.loadUnaligned(fromByteOffset: last, as: UInt64.self)
      == b.loadUnaligned(fromByteOffset: last, as: UInt64.self)
  }

  /// A multiply-and-fold hash; the keys are the round's own codes, so it needs no secret.
  @inline(__always)
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = 0x9e37_79b9_7f4a_7c15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var at = 0
    while at &+ 8 <= bytes.count {
      state = fold(state ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at &+= 8
    }
    if at == bytes.count { return state }
    let tail =
      bytes.count >= 8
      ? bytes.loadUnaligned(fromByteOffset: bytes.count &- 8, as: UInt64.self)
      : ByteLanes.short(bytes)
    return fold(state ^ tail)
  }

  @inline(__always)
  private static func fold(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
    return product.high ^ product.low
  }

  private func insert(_ bytes: UnsafeRawBufferPointer, _ value: Int) {
    if (count + 1) * 2 > mask + 1 { grow() }
    if arenaCount + bytes.count > arenaCapacity { growArena(bytes.count) }
    let hash = Self.hash(bytes)
    UnsafeMutableRawBufferPointer(start: arena + arenaCount, count: bytes.count)
      .copyMemory(from: bytes)
    place(
      Slot(
        hash: hash, start: UInt32(arenaCount), length: UInt32(bytes.count), value: Int32(value)))
    arenaCount += bytes.count
    count += 1
  }

  private func place(_ slot: Slot) {
    var at = Int(truncatingIfNeeded: slot.hash) & mask
    while slots[at].value >= 0 { at = (at &+ 1) & mask }
    slots[at] = slot
  }

  private func grow() {
    let (old, oldSize) = (slots, mask + 1)
    slots = .allocate(capacity: oldSize * 2)
    slots.initialize(
      repeating: Slot(hash: 0, start: 0, length: 0, value: -1), count: oldSize * 2)
    mask = oldSize * 2 - 1
    for at in 0..<oldSize where old[at].value >= 0 { place(old[at]) }
    old.deallocate()
  }

  private func growArena(_ more: Int) {
    while arenaCount + more > arenaCapacity { arenaCapacity *= 2 }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: arenaCapacity)
    larger.update(from: arena, count: arenaCount)
    arena.deallocate()
    arena = larger
  }
}
