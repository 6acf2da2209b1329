import BallotModel
import BallotReading
import BallotStore
import Dispatch
import Synchronization

/// Reads the files of one group, on as many threads as asked for.
struct GroupReader {
  private let places: [ReadingPlace]
  private let observe: @Sendable (ImportEvent) -> Void
  private let previews: PreviewShelf?
  /// Threads to spare for one large file.
  private let spare: Int
  /// Smaller files are not worth a thread.
  private static let leastReadAhead = 1 << 20

  /// - Parameters:
  ///   - jobs: threads at most.
  ///   - mostFiles: files of a group at most.
  init(
    round: Round, key: BallotKey, jobs: Int = 1, mostFiles: Int = 1,
    observe: @escaping @Sendable (ImportEvent) -> Void = { _ in }, previews: PreviewShelf? = nil
  ) {
    places = (0..<max(1, min(jobs, mostFiles))).map { _ in ReadingPlace(round: round, key: key) }
    spare = max(0, jobs - mostFiles)
    self.observe = observe
    self.previews = previews
  }

  /// Reads `files` into `group`; the drafts are in the files' order, whoever read them.
  func read(
    _ files: [PlannedFile], into group: ImportGroup, done: @Sendable (PlannedFile) -> Void
  ) -> [BatchDraft] {
    let results = Mutex<[BatchDraft?]>(Array(repeating: nil, count: files.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(places.count, files.count)) { thread in
      let place = places[thread]
      let reader = BallotFileReader(lookup: place.lookup) { group.take($0, thread: thread) }
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        observe(.opened(path: files[index].file.path))
        let draft = draft(of: files[index], number: index, reader, place)
        results.withLock { $0[index] = draft }
        done(files[index])
      }
    }
    return results.withLock { found in
      var drafts: [BatchDraft] = []
      drafts.reserveCapacity(found.count)
      for draft in found { if let draft { drafts.append(draft) } }
      found = []
      return drafts
    }
  }

  private func draft(
    of planned: PlannedFile, number: Int, _ reader: BallotFileReader, _ place: ReadingPlace
  ) -> BatchDraft {
    var reading = FileReading()
    var digest = planned.digest
    switch planned.plan {
    case .refuse(let fault):
      reading.ledger.note(fault)
      if digest == nil { digest = try? FileDigest(of: place.opener.open(planned.file)) }
    case .alreadyImported: break
    case .read: (reading, digest) = read(planned, number: number, reader, place)
    }
    previews?.keep(reading, of: planned.file.path)
    return Self.draft(of: planned, reading, digest)
  }

  /// What the store is told of a file that was read.
  static func draft(
    of planned: PlannedFile, _ reading: FileReading, _ digest: FileDigest?
  ) -> BatchDraft {
    BatchDraft(
      path: planned.file.path, key: planned.file.key, sha256: digest?.text ?? "",
      size: digest?.size ?? 0, format: reading.format, profile: planned.profile?.name,
      profileDigest: planned.profile?.sha256,
      encoding: reading.encoding, delimiter: reading.delimiter,
      ignoredColumns: reading.ignoredColumns, skipped: reading.skipped, ledger: reading.ledger,
      records: reading.records, sheet: reading.encoding == "xlsx" ? planned.options.sheet : nil)
  }

  /// Reads one file; every fault is in the result, that of a file changed since it was planned too.
  func read(
    _ planned: PlannedFile, number: Int, _ reader: BallotFileReader, _ place: ReadingPlace
  ) -> (reading: FileReading, digest: FileDigest?) {
    var options = planned.options
    options.file = UInt32(number)
    options.size = planned.file.entry == nil ? planned.size : nil
    options.bufferSize = FileOptions.room(for: options.size, most: options.bufferSize)
    var reading = FileReading()
    var digest = planned.digest
    do throws(ReadingError) {
      if planned.file.entry == nil {
        options.parents = try BallotFileReader.outerRows(
          beside: planned.file.location, options: options, lookup: place.lookup)
      }
      if let contents = planned.digest?.contents {
        return (reader.read(MemorySource(contents), options: options), digest)
      }
      let digesting = DigestingSource(try place.opener.open(planned.file))
      let isLarge = planned.size.map { $0 >= Self.leastReadAhead } ?? true
      options.helpers = isLarge ? spare : 0
      let source: any ByteSource =
        options.helpers > 0 ? ReadAheadSource(digesting) : digesting
      reading = reader.read(source, options: options)
      do throws(ReadingError) { try Self.drain(source, planned.size) } catch {
        // What stopped the reader stops this too, and has been noted.
        if reading.isRefused { return (reading, digest) }
        throw error
      }
      let found = digesting.digest
      let isAsPlanned =
        digest.map { $0.bytes == found.bytes } ?? (planned.size.map { $0 == found.size } ?? true)
      if !isAsPlanned, !reading.isRefused { reading.ledger.note(Fault(.changedWhileRead)) }
      digest = digest ?? found
    } catch {
      reading.ledger.note(error.fault)
    }
    return (reading, digest)
  }

  /// Reads what the reader left of a file of so many bytes.
  private static func drain(_ source: any ByteSource, _ size: Int?) throws(ReadingError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: FileOptions.room(for: size, most: 64 << 10), alignment: 16)
    defer { buffer.deallocate() }
    while try source.read(into: buffer) > 0 {}
  }
}
