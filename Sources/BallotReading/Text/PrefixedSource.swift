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
    var failure: ReadingError?
    // Not filled with zeros first: most files are far shorter than what is looked at.
    prefix = Array(unsafeUninitializedCapacity: length) { buffer, count in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      while count < length, failure == nil {
        do throws(ReadingError) {
          let read = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
          if read == 0 { return }
          count += read
        } catch {
          failure = error
        }
      }
    }
    if let failure, prefix.isEmpty { throw failure }
    self.failure = failure
  }

  /// Gives out `prefix`, then throws `failure` if there is one, else what `rest` holds.
  init(_ prefix: [UInt8], failure: ReadingError?, before rest: any ByteSource) {
    self.prefix = prefix
    self.failure = failure
    self.rest = rest
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
}
