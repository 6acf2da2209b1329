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

  /// Reads `files` into `group`; the drafts are in the files' order, whoever read them.
  func read(
    _ files: [PlannedFile], into group: ImportGroup, done: @Sendable (PlannedFile) -> Void
  ) -> [BatchDraft] {
    let results = Mutex<[BatchDraft?]>(Array(repeating: nil, count: files.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { _ in
      let reader = BallotFileReader(lookup: RoundLookup(round: round, key: key)) {
        group.take($0)
      }
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        let draft = draft(of: files[index], number: index, reader)
        results.withLock { $0[index] = draft }
        done(files[index])
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  private func draft(
    of planned: PlannedFile, number: Int, _ reader: BallotFileReader
  ) -> BatchDraft {
    var reading = FileReading()
    switch planned.plan {
    case .refuse(let code): reading.ledger.note(Fault(code))
    case .alreadyImported: break
    case .read: reading = read(planned, number: number, reader)
    }
    return BatchDraft(
      path: planned.file.path, sha256: planned.digest?.text ?? "",
      size: planned.digest?.size ?? 0, format: reading.format, profile: planned.profile,
      encoding: reading.encoding, delimiter: reading.delimiter,
      ignoredColumns: reading.ignoredColumns, skipped: reading.skipped, ledger: reading.ledger,
      records: reading.records)
  }

  private func read(
    _ planned: PlannedFile, number: Int, _ reader: BallotFileReader
  ) -> FileReading {
    var options = planned.options
    options.file = UInt32(number)
    var reading = FileReading()
    guard planned.profile == nil || planned.profile == "canonical" else {
      reading.ledger.note(Fault(.unknownProfile))
      return reading
    }
    do throws(ReadingError) {
      let source = DigestingSource(try FileSource(path: planned.file.location))
      reading = reader.read(source, options: options)
      try source.drain()
      if source.digest != planned.options.digest, !reading.isRefused {
        reading.ledger.note(Fault(.changedWhileRead))
      }
    } catch {
      reading.ledger.note(error.fault)
    }
    return reading
  }
}
