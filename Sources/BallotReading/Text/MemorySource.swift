/// Bytes in memory, handed out in pieces of at most `chunk` bytes.
package final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private let chunk: Int
  private var offset = 0

  package init(_ bytes: [UInt8], chunk: Int = .max) {
    self.bytes = bytes
    self.chunk = max(1, chunk)
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let count = min(buffer.count, bytes.count - offset, chunk)
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
    }
    offset += count
    return count
  }
}
