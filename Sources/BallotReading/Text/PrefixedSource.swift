/// A source whose first bytes have been looked at and are given out again.
///
/// An error met while looking ahead is thrown where it stands, after the bytes before it.
final class PrefixedSource: ByteSource {
  private var prefix: [UInt8]
  private var offset = 0
  private let rest: any ByteSource
  private var failure: ReadingError?

  /// Reads up to `length` bytes ahead from `source`.
  init(peeking length: Int, at source: any ByteSource) throws(ReadingError) {
    rest = source
    prefix = Array(repeating: 0, count: length)
    var filled = 0
    while filled < length {
      do throws(ReadingError) {
        let count = try Self.fill(&prefix, from: filled, source)
        if count == 0 { break }
        filled += count
      } catch {
        guard filled > 0 else { throw error }
        failure = error
        break
      }
    }
    prefix.removeLast(length - filled)
  }

  /// What lies ahead, as far as it was asked for.
  var peeked: [UInt8] { prefix }

  /// Leaves out the next `count` peeked bytes.
  func skip(_ count: Int) { offset = min(prefix.count, offset + count) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    let left = prefix.count - offset
    guard left > 0 else {
      if let failure { throw failure }
      return try rest.read(into: buffer)
    }
    let count = min(left, buffer.count)
    prefix.withUnsafeBytes { all in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
    }
    offset += count
    return count
  }

  private static func fill(
    _ array: inout [UInt8], from start: Int, _ source: any ByteSource
  ) throws(ReadingError) -> Int {
    var failure: ReadingError?
    let count = array.withUnsafeMutableBytes { all -> Int in
      do throws(ReadingError) {
        return try source.read(into: UnsafeMutableRawBufferPointer(rebasing: all[start...]))
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return count
  }
}
