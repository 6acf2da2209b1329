import BallotModel
import BallotReading
import BallotStore
import Dispatch
import Synchronization

/// Decides of each file whether it is read: by its digest and by its path, in the order of the
/// paths.
struct ImportPlan {
  private let round: Round
  private let options: ImportOptions
  private(set) var files: [PlannedFile] = []

  init(
    _ found: [BallotFile], round: Round, options: ImportOptions, batches: [StoredBatch]
  ) {
    self.round = round
    self.options = options
    let digests = Self.digests(found, jobs: options.jobs)
    var imported: [String: UInt32] = [:]
    var withdrawn: Set<String> = []
    var byPath: [String: [StoredBatch]] = [:]
    for batch in batches {
      switch batch.state {
      case .imported:
        imported[batch.report.sha256] = batch.id
        byPath[batch.report.path, default: []].append(batch)
      case .withdrawn: withdrawn.insert(batch.report.sha256)
      case .refused: break
      }
    }
    var scheduled: Set<String> = []
    for (file, digest) in zip(found, digests) {
      var plan = PlannedFile.Plan.read
      var replaced: [UInt32] = []
      if let digest {
        if let batch = imported[digest.text] {
          plan = .alreadyImported(batch: batch)
        } else if scheduled.contains(digest.text) {
          plan = .alreadyImported(batch: 0)
        } else if withdrawn.contains(digest.text), options.known != .replace {
          plan = .refuse(.withdrawnBefore)
        } else if let earlier = byPath[file.path], file.path != "-" {
          switch options.known {
          case .refuse: plan = .refuse(.pathImportedBefore)
          case .add: break
          case .replace: replaced = earlier.map(\.id)
          }
        }
        if plan == .read { scheduled.insert(digest.text) }
      } else {
        plan = .refuse(.unreadableFile)
      }
      files.append(planned(file, digest, plan, replacing: replaced))
    }
  }

  private func planned(
    _ file: BallotFile, _ digest: FileDigest?, _ plan: PlannedFile.Plan,
    replacing replaced: [UInt32]
  ) -> PlannedFile {
    let source = round.sources.first { PathPattern($0.files).fits(file.path) }
    var reading = FileOptions()
    reading.digest = digest?.bytes ?? []
    reading.encoding = options.encoding ?? source?.encoding
    reading.constants = source?.constants ?? [:]
    return PlannedFile(
      file: file, digest: digest, plan: plan, replaced: replaced, options: reading,
      profile: options.profile ?? source?.profile)
  }

  /// The digest of each file; nil where it can't be read.
  private static func digests(_ files: [BallotFile], jobs: Int) -> [FileDigest?] {
    let results = Mutex<[FileDigest?]>(Array(repeating: nil, count: files.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        let digest = try? FileDigest(of: FileSource(path: files[index].location))
        results.withLock { $0[index] = digest }
      }
    }
    return results.withLock { $0 }
  }
}
