import BallotModel

/// The files inside a .gz or .zip, read where they are: nothing is unpacked to disk.
///
/// Files are read one at a time, best in the order of `entries`: going back costs reading the
/// directory again. Not shared between threads; each has its own.
package final class ContainerReader {
  private static let peekLength = 64 << 10
  private let path: String
  private let limits: ContainerLimits
  private let size: Int
  private var handle: ArchiveHandle?
  /// Counts the sources given out, so that an older one does not read what a newer one opened.
  private var generation = 0
  private var produced = 0

  package let kind: ContainerKind
  /// The files, in the order in which they lie; without folders and hidden files.
  package let entries: [ContainerEntry]

  /// What kind of container `path` is by its extension, or by its first bytes where it has none;
  /// nil for any other file, a workbook too.
  ///
  /// - Throws: X01 where it can't be read.
  package static func kind(of path: String) throws(ReadingError) -> ContainerKind? {
    let name = FileName(path)
    if name.isGzip { return .gzip }
    if name.isZip { return .zip }
    guard name.hasNoExtension else { return nil }
    let prefix = try PrefixedSource(peeking: peekLength, at: FileSource(path: path)).peeked
    if ForeignFormat.isGzip(prefix) { return .gzip }
    return ForeignFormat.isZip(prefix) && !ForeignFormat.isDocument(prefix) ? .zip : nil
  }

  /// - Throws: X01; X20 where the whole must be refused: encrypted, damaged, a name that leads
  ///   outside, too many files, or too much in them.
  package init(
    path: String, limits: ContainerLimits = ContainerLimits()
  ) throws(ReadingError) {
    self.path = path
    self.limits = limits
    guard let kind = try Self.kind(of: path) else { throw ReadingError(.damaged) }
    self.kind = kind
    size = try FileSource(path: path).size()
    switch kind {
    case .gzip: entries = [ContainerEntry(name: "", position: 0)]
    case .zip: entries = try Self.list(path, size: size, limits)
    }
  }

  /// The bytes of `entry`; valid until the next call.
  ///
  /// - Throws: X01 and X20, here or while reading.
  package func source(of entry: ContainerEntry) throws(ReadingError) -> any ByteSource {
    generation += 1
    guard kind == .zip else {
      return GzipSource(try FileSource(path: path), limits: limits)
    }
    if handle == nil || (handle?.position ?? 0) > entry.position {
      handle = try ArchiveHandle(.file(path))
      produced = 0
    }
    while (handle?.position ?? 0) <= entry.position {
      guard try handle?.advance() != nil else { throw ReadingError(.damaged) }
    }
    return ContainerEntrySource(self, generation: generation)
  }

  /// Fills `buffer` from the file opened as number `generation`.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, generation wanted: Int
  ) throws(ReadingError) -> Int {
    guard wanted == generation, let handle else { throw ReadingError(Fault(.unreadableFile)) }
    let count = try handle.read(into: buffer)
    produced += count
    if let defect = limits.defect(produced: produced, consumed: size) {
      throw ReadingError(defect)
    }
    return count
  }

  private static func list(
    _ path: String, size: Int, _ limits: ContainerLimits
  ) throws(ReadingError) -> [ContainerEntry] {
    let handle = try ArchiveHandle(.file(path))
    var entries: [ContainerEntry] = []
    var names: Set<String> = []
    var declared = 0
    while let header = try handle.advance() {
      guard handle.position <= limits.entries else { throw ReadingError(.tooManyEntries) }
      let name = try EntryName.text(header.name)
      if header.isFolder { continue }
      guard header.isFile else { throw ReadingError(.notAFile) }
      guard !header.isEncrypted else { throw ReadingError(.encrypted) }
      guard names.insert(name).inserted else { throw ReadingError(.repeatedName) }
      let (sum, isTooLarge) = declared.addingReportingOverflow(header.size)
      guard !isTooLarge else { throw ReadingError(.tooLarge) }
      declared = sum
      if let defect = limits.defect(produced: declared, consumed: size) {
        throw ReadingError(defect)
      }
      if EntryName.isHidden(name) { continue }
      entries.append(ContainerEntry(name: name, position: handle.position - 1))
    }
    return entries
  }
}
