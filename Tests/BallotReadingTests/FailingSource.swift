import BallotModel
import BallotReading

/// Bytes, and then an error instead of the end.
final class FailingSource: ByteSource {
  private let bytes: MemorySource

  init(_ bytes: [UInt8]) { self.bytes = MemorySource(bytes) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = try bytes.read(into: buffer)
    if count == 0 { throw ReadingError(Fault(.unreadableFile)) }
    return count
  }
}
