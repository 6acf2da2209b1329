#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cuts a file into pieces that can be read by themselves.
final class PieceCutter {
  /// Bytes to be deallocated by whoever has them; room for 16 more follows.
  struct Piece {
    var base: UnsafeMutablePointer<UInt8>
    var count: Int
    /// Bytes of the file before it.
    var offset: Int
  }

  private let source: any ByteSource
  private let size: Int
  private let longest: Int
  private let lastEnd: (UnsafePointer<UInt8>, Int) -> Int?
  /// What was read behind the last piece.
  private var held: [UInt8]
  private var failure: ReadingError?
  /// Bytes of the file before what comes next.
  private(set) var offset: Int

  /// - Parameters:
  ///   - held: what was read of `source` already.
  ///   - offset: bytes of the file before that.
  ///   - size: bytes of a piece at most, unless it can't be cut there.
  ///   - longest: bytes of a piece at most in any case.
  ///   - lastEnd: the last place in so many bytes, not their beginning, at which they can be cut.
  init(
    _ source: any ByteSource, held: [UInt8] = [], offset: Int = 0, size: Int, longest: Int,
    lastEnd: @escaping (UnsafePointer<UInt8>, Int) -> Int?
  ) {
    self.source = source
    self.held = held
    self.offset = offset
    self.size = max(1, size)
    self.longest = longest
    self.lastEnd = lastEnd
  }

  /// The next piece, which the caller deallocates; nil where the rest must be read in order: at the
  /// end, at a zero byte, where reading fails, or where it can't be cut for very long.
  func next() -> Piece? {
    guard failure == nil else { return nil }
    var capacity = max(size, held.count)
    var base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 16)
    var count = held.count
    held.withUnsafeBufferPointer { held in
      if let start = held.baseAddress { base.update(from: start, count: held.count) }
    }
    while true {
      let isWhole = fill(base, &count, capacity)
      if !isWhole || memchr(base, 0, count) != nil { break }
      if let end = lastEnd(base, count) {
        held = Array(UnsafeBufferPointer(start: base + end, count: count - end))
        defer { offset += end }
        return Piece(base: base, count: end, offset: offset)
      }
      guard capacity < longest else { break }
      // No further, so that a row that is too long is so for any number of threads.
      capacity = min(capacity * 2, longest)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 16)
      larger.update(from: base, count: count)
      base.deallocate()
      base = larger
    }
    held = Array(UnsafeBufferPointer(start: base, count: count))
    base.deallocate()
    return nil
  }

  /// What no piece holds.
  var rest: any ByteSource { PrefixedSource(held, failure: failure, before: source) }

  /// Reads until the buffer is full; false where there is no more.
  private func fill(
    _ base: UnsafeMutablePointer<UInt8>, _ count: inout Int, _ capacity: Int
  ) -> Bool {
    do throws(ReadingError) {
      while count < capacity {
        let read = try source.read(
          into: UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count))
        if read == 0 { return false }
        count += read
      }
      return true
    } catch {
      failure = error
      return false
    }
  }
}
