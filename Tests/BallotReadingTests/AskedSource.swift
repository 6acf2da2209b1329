import BallotReading

/// Remembers where it was asked for more than `least` bytes at a time.
final class AskedSource: ByteSource {
  private let bytes: MemorySource
  private let least: Int
  private var offset = 0
  /// Bytes given out before it was last asked for so many.
  private(set) var last = 0

  init(_ bytes: [UInt8], least: Int) {
    self.bytes = MemorySource(bytes)
    self.least = least
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    if buffer.count > least { last = offset }
    let count = try bytes.read(into: buffer)
    offset += count
    return count
  }
}
