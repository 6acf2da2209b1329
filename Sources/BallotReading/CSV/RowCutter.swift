import BallotModel

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Cuts a table into pieces of whole rows, at line feeds outside quotes, by the rules of
/// `CSVRowReader`.
///
/// Only quotes are looked at, since most rows have none; what they mean hangs on the byte before them.
final class RowCutter {
  /// Whole rows; room for 16 more bytes follows.
  struct Piece {
    var base: UnsafeMutablePointer<UInt8>
    var count: Int
  }

  private let source: any ByteSource
  private let delimiter: UInt8
  private let size: Int
  /// What was read behind the last piece; begins with a row.
  private var held: [UInt8]
  private var failure: ReadingError?

  /// - Parameters:
  ///   - held: what was read of `source` already, beginning with a row.
  ///   - size: bytes of a piece at most, unless a row is longer.
  init(_ source: any ByteSource, held: [UInt8], delimiter: UInt8, size: Int) {
    self.source = source
    self.held = held
    self.delimiter = delimiter
    self.size = max(1, size)
  }

  /// The next piece, which the caller deallocates; nil where the rest must be read in order: at the
  /// end, at a zero byte, where reading fails, or where no row ends for very long.
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
      if let end = Self.lastRowEnd(base, count, delimiter) {
        held = Array(UnsafeBufferPointer(start: base + end, count: count - end))
        return Piece(base: base, count: end)
      }
      guard capacity < CSVRowReader.longestRow else { break }
      // No further, so that a row that is too long is so for any number of threads.
      capacity = min(capacity * 2, CSVRowReader.longestRow)
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

  /// Where the last row ends that surely does in `count` bytes beginning with a row; nil if none is.
  static func lastRowEnd(
    _ base: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8
  ) -> Int? {
    var unquoted: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < count, let found = memchr(base + at, 0x22, count - at) {
      let quote = found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
      guard quote == 0 || endsCell(base[quote - 1], delimiter) else {
        at = quote + 1
        continue
      }
      unquoted.append(start..<quote)
      guard let end = closing(base, quote + 1, count) else {
        start = count
        break
      }
      start = end
      at = end
    }
    unquoted.append(start..<count)
    for range in unquoted.reversed() {
      var end = range.upperBound
      while end > range.lowerBound {
        if base[end - 1] == 0x0A { return end }
        end -= 1
      }
    }
    return nil
  }

  @inline(__always)
  private static func endsCell(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == 0x0A || byte == 0x0D
  }

  /// Behind the quote that closes a cell; nil where it does not surely close in what is there.
  private static func closing(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> Int? {
    var at = start
    while at < count, let found = memchr(base + at, 0x22, count - at) {
      let quote = found.assumingMemoryBound(to: UInt8.self) - UnsafeMutablePointer(mutating: base)
      guard quote + 1 < count else { return nil }
      if base[quote + 1] != 0x22 { return quote + 1 }
      at = quote + 2
    }
    return nil
  }
}
