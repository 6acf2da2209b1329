import BallotModel
import CArchive

/// What a .gz unpacks to, member after member, with its check sums.
final class GzipSource: ByteSource {
  private static let inputSize = 64 << 10
  private let source: any ByteSource
  private let limits: ContainerLimits
  private let input = UnsafeMutablePointer<UInt8>.allocate(capacity: GzipSource.inputSize)
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isReady: Bool
  private var consumed = 0
  private var produced = 0
  private var isBetweenMembers = false
  private var atEnd = false

  init(_ source: any ByteSource, limits: ContainerLimits = ContainerLimits()) {
    self.source = source
    self.limits = limits
    stream.initialize(to: z_stream())
    isReady = kiemphieu_gzip_begin(stream) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
    input.deallocate()
  }

  /// - Throws: X20 where the bytes are damaged, cut off, followed by something else, or swell too
  ///   much.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
    guard isReady else { throw ReadingError(.damaged) }
    guard let base = buffer.baseAddress, buffer.count > 0 else { return 0 }
    let room = min(buffer.count, Int(UInt32.max))
    stream.pointee.next_out = base.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room)
    while !atEnd, Int(stream.pointee.avail_out) == room {
      if stream.pointee.avail_in == 0, try refill() == 0 {
        guard isBetweenMembers else { throw ReadingError(.damaged) }
        atEnd = true
        break
      }
      if isBetweenMembers {
        guard inflateReset(stream) == Z_OK else { throw ReadingError(.damaged) }
        isBetweenMembers = false
      }
      switch inflate(stream, Z_NO_FLUSH) {
      case Z_OK: break
      case Z_STREAM_END: isBetweenMembers = true
      default: throw ReadingError(.damaged)
      }
    }
    let count = room - Int(stream.pointee.avail_out)
    produced += count
    if let defect = limits.defect(produced: produced, consumed: consumed) {
      throw ReadingError(defect)
    }
    return count
  }

  private func refill() throws(ReadingError) -> Int {
    let count = try source.read(
      into: UnsafeMutableRawBufferPointer(start: input, count: Self.inputSize))
    stream.pointee.next_in = input
    stream.pointee.avail_in = UInt32(count)
    consumed += count
    return count
  }
}
