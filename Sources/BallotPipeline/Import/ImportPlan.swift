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

  /// Of small files, which are then read from memory.
  private static let mostBytesHeld = 64 << 20

  private let shelf: ProfileShelf
  private var profiles: [String: ProfileShelf.Entry] = [:]

  init(
    _ found: [BallotFile], round: Round, options: ImportOptions, batches: [StoredBatch],
    shelf: ProfileShelf
  ) throws(PipelineError) {
    self.round = round
    self.options = options
    self.shelf = shelf
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
          plan = .refuse(Fault(.withdrawnBefore))
        } else if let earlier = byPath[file.path], file.path != "-" {
          switch options.known {
          case .refuse: plan = .refuse(Fault(.pathImportedBefore))
          case .add: break
          case .replace: replaced = earlier.map(\.id)
          }
        }
        if plan == .read { scheduled.insert(digest.text) }
      } else {
        plan = .refuse(file.defect ?? Fault(.unreadableFile))
      }
      files.append(try planned(file, digest, plan, replacing: replaced))
    }
  }

  private mutating func planned(
    _ file: BallotFile, _ digest: FileDigest?, _ plan: PlannedFile.Plan,
    replacing replaced: [UInt32]
  ) throws(PipelineError) -> PlannedFile {
    let source = round.source(of: file.path)
    var reading = FileOptions()
    reading.digest = digest?.bytes ?? []
    reading.name = file.path
    reading.encoding = options.encoding ?? source?.encoding
    reading.constants = source?.constants ?? [:]
    reading.sheet = options.sheet ?? source?.sheet
    reading.gathersUnmatched = options.gathersUnmatched
    var planned = PlannedFile(
      file: file, digest: digest, plan: plan, replaced: replaced, options: reading)
    guard let name = options.profile ?? source?.profile, name != "canonical" else {
      return planned
    }
    guard let entry = try profile(name) else {
      planned.profile = (name, "")
      if plan == .read { planned.plan = .refuse(Fault(.unknownProfile)) }
      return planned
    }
    planned.profile = (name, entry.sha256)
    planned.options.profile = entry.profile
    return planned
  }

  private mutating func profile(_ name: String) throws(PipelineError) -> ProfileShelf.Entry? {
    if let known = profiles[name] { return known }
    profiles[name] = try shelf.entry(name)
    return profiles[name]
  }

  /// The digest of each file; nil where it can't be read.
  private static func digests(_ files: [BallotFile], jobs: Int) -> [FileDigest?] {
    let results = Mutex<[FileDigest?]>(Array(repeating: nil, count: files.count))
    let next = Atomic(0)
    let held = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { _ in
      let opener = SourceOpener()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        var digest = try? FileDigest(of: opener.open(files[index]))
        if let size = digest?.size {
          let sum = held.wrappingAdd(size, ordering: .relaxed).newValue
          if sum > Self.mostBytesHeld { digest?.contents = nil }
        }
        results.withLock { $0[index] = digest }
      }
    }
    return results.withLock { $0 }
  }
}
