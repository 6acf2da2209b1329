import BallotModel
import BallotReading
import BallotStore
import Dispatch
import Synchronization

/// Reads the files of one group, on as many threads as asked for.
struct GroupReader {
  let round: Round
  let key: BallotKey
  let jobs: Int
  let observe: @Sendable (ImportEvent) -> Void
  var previews: PreviewShelf?
  /// Whether there are threads to spare for reading ahead.
  var readsAhead = false
  /// Smaller files are not worth a thread.
  private static let leastReadAhead = 1 << 20

  /// Reads `files` into `group`; the drafts are in the files' order, whoever read them.
  func read(
    _ files: [PlannedFile], into group: ImportGroup, done: @Sendable (PlannedFile) -> Void
  ) -> [BatchDraft] {
    var spare = self
    spare.readsAhead = files.count < jobs
    let each = spare
    let results = Mutex<[BatchDraft?]>(Array(repeating: nil, count: files.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { _ in
      let lookup = RoundLookup(round: round, key: key)
      let reader = BallotFileReader(lookup: lookup) { group.take($0) }
      let opener = SourceOpener()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        observe(.opened(path: files[index].file.path))
        let draft = each.draft(of: files[index], number: index, reader, opener, lookup)
        results.withLock { $0[index] = draft }
        done(files[index])
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private func draft(
    of planned: PlannedFile, number: Int, _ reader: BallotFileReader, _ opener: SourceOpener,
    _ lookup: RoundLookup
  ) -> BatchDraft {
    var reading = FileReading()
    var digest = planned.digest
    switch planned.plan {
    case .refuse(let fault):
      reading.ledger.note(fault)
      if digest == nil { digest = try? FileDigest(of: opener.open(planned.file)) }
    case .alreadyImported: break
    case .read: (reading, digest) = read(planned, number: number, reader, opener, lookup)
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
    _ planned: PlannedFile, number: Int, _ reader: BallotFileReader, _ opener: SourceOpener,
    _ lookup: RoundLookup
  ) -> (reading: FileReading, digest: FileDigest?) {
    var options = planned.options
    options.file = UInt32(number)
    var reading = FileReading()
    var digest = planned.digest
    do throws(ReadingError) {
      options.parents = try parents(of: planned, lookup)
      if let contents = planned.digest?.contents {
        return (reader.read(MemorySource(contents), options: options), digest)
      }
      let digesting = DigestingSource(try opener.open(planned.file))
      let isLarge = planned.size.map { $0 >= Self.leastReadAhead } ?? true
      let source: any ByteSource =
        readsAhead && isLarge ? ReadAheadSource(digesting) : digesting
      reading = reader.read(source, options: options)
      do throws(ReadingError) { try Self.drain(source) } catch {
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

  /// Reads what the reader left.
  private static func drain(_ source: any ByteSource) throws(ReadingError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 64)
    defer { buffer.deallocate() }
    while try source.read(into: buffer) > 0 {}
  }

  /// The rows of the main file beside a second file of a profile with two.
  private func parents(
    of planned: PlannedFile, _ lookup: RoundLookup
  ) throws(ReadingError) -> ParentRows? {
    guard let repeats = planned.options.profile?.repeats, planned.file.entry == nil else {
      return nil
    }
    let parts = planned.file.location.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, let main = repeats.mainFile(of: String(name)) else { return nil }
    let location = (parts.dropLast() + [main[...]]).joined(separator: "/")
    guard FileProbe.exists(location) else { return nil }
    var options = planned.options
    options.name = main
    return BallotFileReader.parentRows(
      of: try FileSource(path: location), options: options, lookup: lookup
    ).rows
  }
}
