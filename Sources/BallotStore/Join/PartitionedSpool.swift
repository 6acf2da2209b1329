#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes sorted into partitions as they come, in bounded memory: past a limit they go to a temporary
/// file that has no name and vanishes with the process.
///
/// What is appended in one go stays in one piece; more than that it doesn't know of its contents. One
/// thread appends; then several may take different partitions at a time.
package final class PartitionedSpool: @unchecked Sendable {
  private enum Piece {
    case held(UnsafeMutableRawPointer, count: Int)
    case written(offset: Int, count: Int)

    var count: Int {
      switch self {
      case .held(_, let count), .written(_, let count): count
      }
    }
  }

  /// Of very many bytes so large a part stays in memory, which may grow with the records.
  private static let partHeld = 3
  /// Zeros behind the loaded bytes that may be read too, so that nothing at their end is read with
  /// care.
  package static let slack = 96

  private let chunk: Int
  private let memory: Int
  private let folder: String
  package let partitions: Int
  /// The chunk being filled, and where its free room begins and ends, per partition.
  private let open: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private let ends: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private let limits: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// Put aside of each partition; apart, so that threads can take different ones at a time.
  private let pieces: UnsafeMutablePointer<[Piece]>
  /// Bytes put aside, and those of them in memory.
  private var total = 0
  private var held = 0
  private var descriptor: Int32 = -1
  private var fileSize = 0

  /// - Parameters:
  ///   - partitions: their number.
  ///   - chunk: bytes filled per partition before they are put aside.
  ///   - memory: bytes put aside that stay in memory; of what comes later only a part does.
  ///   - folder: where the temporary file lies if one is needed.
  package init(partitions: Int, chunk: Int, memory: Int, folder: String) {
    self.partitions = partitions
    self.chunk = chunk
    self.memory = memory
    self.folder = folder
    pieces = .allocate(capacity: partitions)
    pieces.initialize(repeating: [], count: partitions)
    open = .allocate(capacity: partitions)
    ends = .allocate(capacity: partitions)
    limits = .allocate(capacity: partitions)
    for partition in 0..<partitions {
      let start = UnsafeMutableRawPointer.allocate(byteCount: chunk, alignment: 8)
      (open + partition).initialize(to: start)
      (ends + partition).initialize(to: start)
      (limits + partition).initialize(to: start + chunk)
    }
  }

  deinit {
    for partition in 0..<partitions {
      release(partition)
      open[partition].deallocate()
    }
    pieces.deinitialize(count: partitions)
    pieces.deallocate()
    open.deallocate()
    ends.deallocate()
    limits.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  /// The end of `partition`, with room for `most` bytes behind it, which is at most the chunk's size.
  ///
  /// - Throws: `StoreError.temporaryFile` where the disk is full or not writable.
  @inline(__always)
  package func room(_ most: Int, in partition: Int) throws(StoreError) -> UnsafeMutableRawPointer {
    precondition(partition >= 0 && partition < partitions, "there is no such partition")
    if limits[partition] - ends[partition] < most { try putAside(partition, most) }
    return ends[partition]
  }

  /// Says how far the room was filled.
  @inline(__always)
  package func fill(_ partition: Int, to end: UnsafeMutableRawPointer) {
    ends[partition] = end
  }

  /// Bytes in one partition.
  package func count(of partition: Int) -> Int {
    pieces[partition].reduce(ends[partition] - open[partition]) { $0 + $1.count }
  }

  /// Calls `body` with the bytes of a partition, in the order in which they were appended. They are
  /// then no longer held.
  @inline(__always)
  package func take<Value>(
    _ partition: Int, _ body: (UnsafeRawBufferPointer) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let total = count(of: partition)
    let all = UnsafeMutableRawPointer.allocate(byteCount: total + Self.slack, alignment: 8)
    defer { all.deallocate() }
    var end = all
    for piece in pieces[partition] {
      switch piece {
      case .held(let start, let count): end.copyMemory(from: start, byteCount: count)
      case .written(let offset, let count):
        guard readFully(UnsafeMutableRawBufferPointer(start: end, count: count), at: offset) else {
          throw .temporaryFile
        }
      }
      end += piece.count
    }
    end.copyMemory(from: open[partition], byteCount: ends[partition] - open[partition])
    (all + total).initializeMemory(as: UInt8.self, repeating: 0, count: Self.slack)
    release(partition)
    return try body(UnsafeRawBufferPointer(start: all, count: total))
  }

  /// Forgets the pieces of a partition.
  private func release(_ partition: Int) {
    for case .held(let start, _) in pieces[partition] { start.deallocate() }
    pieces[partition] = []
    ends[partition] = open[partition]
  }

  /// Calls `body` with the bytes of a partition piece by piece, in the order in which they were
  /// appended; what was appended in one go lies in one piece. They are then no longer held.
  package func takePieces(
    of partition: Int, _ body: (UnsafeRawBufferPointer) throws(StoreError) -> Void
  ) throws(StoreError) {
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: chunk, alignment: 8)
    defer { buffer.deallocate() }
    for piece in pieces[partition] {
      switch piece {
      case .held(let start, let count): try body(UnsafeRawBufferPointer(start: start, count: count))
      case .written(let offset, let count):
        let bytes = UnsafeMutableRawBufferPointer(start: buffer, count: count)
        guard readFully(bytes, at: offset) else { throw .temporaryFile }
        try body(UnsafeRawBufferPointer(bytes))
      }
    }
    try body(
      UnsafeRawBufferPointer(start: open[partition], count: ends[partition] - open[partition]))
    release(partition)
  }

  private func putAside(_ partition: Int, _ most: Int) throws(StoreError) {
    precondition(most <= chunk, "more than a chunk holds")
    let count = ends[partition] - open[partition]
    total += count
    if held + chunk <= max(memory, total / Self.partHeld) {
      held += chunk
      pieces[partition].append(.held(open[partition], count: count))
      open[partition] = .allocate(byteCount: chunk, alignment: 8)
      limits[partition] = open[partition] + chunk
    } else {
      // The whole chunk, so that the file is written in whole pages.
      ends[partition].initializeMemory(
        as: UInt8.self, repeating: 0, count: limits[partition] - ends[partition])
      try write(UnsafeRawBufferPointer(start: open[partition], count: chunk))
      pieces[partition].append(.written(offset: fileSize, count: count))
      fileSize += chunk
    }
    ends[partition] = open[partition]
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(StoreError) {
    if descriptor < 0 {
      guard let opened = NamelessFile.open(in: folder) else { throw .temporaryFile }
      descriptor = opened
    }
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written,
        off_t(fileSize + written))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .temporaryFile }
      written += count
    }
  }

  private func readFully(_ bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pread(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done,
        off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
