#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Elements sorted into partitions as they come, in bounded memory: past a limit they go to a
/// temporary file that has no name and vanishes with the process.
package final class SpillingPartitions<Element: BitwiseCopyable> {
  private struct Partition {
    /// Elements in the temporary file.
    var spilled = 0
    var chunks: [(offset: Int, count: Int)] = []
  }

  private let chunk: Int
  private let limit: Int
  private let folder: String
  private let buffer: UnsafeMutablePointer<Element>
  /// Elements held in memory, per partition.
  private let held: UnsafeMutablePointer<Int>
  private var partitions: [Partition]
  private var descriptor: Int32 = -1
  private var fileSize = 0

  /// - Parameters:
  ///   - count: number of partitions.
  ///   - chunk: elements held in memory per partition.
  ///   - folder: where the temporary file lies if one is needed.
  package init(count: Int, chunk: Int, folder: String) {
    self.chunk = chunk
    limit = count
    self.folder = folder
    partitions = Array(repeating: Partition(), count: count)
    buffer = .allocate(capacity: count * chunk)
    held = .allocate(capacity: count)
    held.initialize(repeating: 0, count: count)
  }

  deinit {
    buffer.deallocate()
    held.deallocate()
    if descriptor >= 0 { close(descriptor) }
  }

  /// Elements in all.
  package var count: Int { partitions.indices.reduce(0) { $0 + count(of: $1) } }

  /// Elements in one partition.
  package func count(of partition: Int) -> Int {
    partitions[partition].spilled + held[partition]
  }

  /// - Throws: `StoreError.temporaryFile` where the disk is full or not writable.
  @inline(__always)
  package func append(_ element: Element, to partition: Int) throws(StoreError) {
    precondition((0..<limit).contains(partition), "there is no such partition")
    if held[partition] == chunk { try spill(partition) }
    buffer[partition &* chunk &+ held[partition]] = element
    held[partition] &+= 1
  }

  /// The elements of a partition, in the order in which they were appended.
  package func load(_ partition: Int) throws(StoreError) -> [Element] {
    let wanted = partitions[partition]
    let total = count(of: partition)
    var failed = false
    let elements = [Element](unsafeUninitializedCapacity: total) { all, initialized in
      var at = 0
      for piece in wanted.chunks {
        let bytes = UnsafeMutableRawBufferPointer(
          start: all.baseAddress.map { UnsafeMutableRawPointer($0 + at) },
          count: piece.count * MemoryLayout<Element>.stride)
        if !readFully(bytes, at: piece.offset) { failed = true }
        at += piece.count
      }
      all.baseAddress?.advanced(by: at).initialize(
        from: buffer + partition * chunk, count: held[partition])
      initialized = total
    }
    if failed { throw .temporaryFile }
    return elements
  }

  private func spill(_ partition: Int) throws(StoreError) {
    if descriptor < 0 { try openFile() }
    let bytes = UnsafeRawBufferPointer(
      start: buffer + partition * chunk,
      count: held[partition] * MemoryLayout<Element>.stride)
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written,
        off_t(fileSize + written))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .temporaryFile }
      written += count
    }
    partitions[partition].chunks.append((fileSize, held[partition]))
    partitions[partition].spilled += held[partition]
    held[partition] = 0
    fileSize += bytes.count
  }

  private func openFile() throws(StoreError) {
    var template = Array("\(folder)/.kiemphieu-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .temporaryFile }
    unlink(template)
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
