/// Legacy bytes to UTF-8 in NFC, piece by piece: a letter is held until no more marks follow it.
struct LegacyDecoder {
  private static let nothing = UInt32.max
  /// More marks than this on one letter are not waited for.
  private static let mostMarks = 30

  private let units: [LegacyTable.Unit]
  /// The letter that marks may still follow.
  private var held = nothing
  private var marks: [UInt32] = []
  /// UTF-8 of a letter with its marks, composed once.
  private var composed: [UInt64: [UInt8]] = [:]
  private var afterReturn = false
  /// Physical line of the byte that comes next, from 1.
  private(set) var line = 1

  init(_ encoding: LegacyEncoding) { units = encoding.table.units }

  /// Appends what `bytes` stand for, but for the last letter.
  ///
  /// - Returns: whether all of them stand for something; if not, `line` is the place, and what
  ///   stands before it has been appended.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into output: inout [UInt8]) -> Bool {
    for byte in bytes {
      switch units[Int(byte)] {
      case .letter(let scalar):
        flush(into: &output)
        held = scalar
        if byte == 0x0D || (byte == 0x0A && !afterReturn) { line += 1 }
        afterReturn = byte == 0x0D
      case .marks(let first, let second, let bases):
        guard isAllowed(bases) else {
          flush(into: &output)
          return false
        }
        if marks.count >= Self.mostMarks { flush(into: &output) }
        marks.append(first)
        if second != 0 { marks.append(second) }
        afterReturn = false
      case .undefined:
        flush(into: &output)
        return false
      }
    }
    return true
  }

  /// Appends the letter that is still held.
  mutating func finish(into output: inout [UInt8]) { flush(into: &output) }

  private func isAllowed(_ bases: LegacyTable.Bases) -> Bool {
    if case .any = bases { return true }
    return marks.isEmpty && held != Self.nothing && bases.allow(held)
  }

  private mutating func flush(into output: inout [UInt8]) {
    if marks.isEmpty {
      if held < 0x80 {
        output.append(UInt8(truncatingIfNeeded: held))
      } else if held != Self.nothing {
        Self.append(held, to: &output)
      }
    } else {
      appendComposed(to: &output)
      marks.removeAll(keepingCapacity: true)
    }
    held = Self.nothing
  }

  private mutating func appendComposed(to output: inout [UInt8]) {
    // A scalar has 21 bits: three of them make a key.
    let isShort = marks.count <= 2 && held != Self.nothing
    let key = isShort ? marks.reduce(UInt64(held)) { $0 << 21 | UInt64($1) } : 0
    if isShort, let known = composed[key] {
      output += known
      return
    }
    var text: [UInt8] = []
    if held != Self.nothing { Self.append(held, to: &text) }
    for mark in marks { Self.append(mark, to: &text) }
    let bytes = Array(CanonicalText.composed(String(decoding: text, as: UTF8.self)).utf8)
    if isShort { composed[key] = bytes }
    output += bytes
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else { return }
    output.append(contentsOf: encoded)
  }
}
