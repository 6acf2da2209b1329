import BallotReading
import Crypto

/// A source that digests what is read from it, so that what was counted is what was named.
final class DigestingSource: ByteSource {
  private let source: any ByteSource
  private var hash = SHA256()
  private var size = 0

  init(_ source: any ByteSource) { self.source = source }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = try source.read(into: buffer)
    if count > 0 {
      size += count
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    return count
  }

  /// Of all that was read.
  var digest: FileDigest { FileDigest(bytes: Array(hash.finalize()), size: size) }
}
