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
    // The digest must be known beforehand where the store may hold the same bytes, or where it is
    // part of what records are known by; else it is found while reading, and a file is read once.
    let sizes = found.map(\.size)
    let known = Set(batches.map(\.size))
    let needsAll =
      round.settings.serials == .none || options.profile != nil || !round.sources.isEmpty
    let wanted = zip(found, sizes).map { file, size in
      // Of a pipe only the one reading is to be had.
      if size == nil, file.entry == nil, file.defect == nil { return needsAll }
      return needsAll || (size.map { known.contains($0) } ?? !batches.isEmpty)
    }
    let digests = Self.digests(found, wanted, jobs: options.jobs)
    var imported: [String: UInt32] = [:]
    var withdrawn: Set<String> = []
    var byKey: [String: [StoredBatch]] = [:]
    for batch in batches {
      switch batch.state {
      case .imported:
        imported[batch.report.sha256] = batch.id
        byKey[batch.key, default: []].append(batch)
      case .withdrawn: withdrawn.insert(batch.report.sha256)
      case .refused: break
      }
    }
    for (index, file) in found.enumerated() {
      let digest = digests[index].digest
      var plan = PlannedFile.Plan.read
      var replaced: [UInt32] = []
      if let fault = digests[index].fault {
        // What can't be unpacked is read all the same, as far as it goes, to say where that is.
        plan = fault.code == .unsupportedContainer && file.defect == nil ? .read : .refuse(fault)
      } else if let batch = digest.flatMap({ imported[$0.text] }) {
        plan = .alreadyImported(batch: batch)
      } else if let digest, withdrawn.contains(digest.text), options.known != .replace {
        plan = .refuse(Fault(.withdrawnBefore))
      } else if let earlier = byKey[file.key], file.path != "-" {
        switch options.known {
        case .refuse: plan = .refuse(Fault(.pathImportedBefore))
        case .add: break
        case .replace: replaced = earlier.map(\.id)
        }
      }
      var planned = try planned(file, digest, plan, replacing: replaced)
      planned.size = digest?.size ?? sizes[index]
      files.append(planned)
    }
  }

  /// Whether there is a file that is neither imported nor refused as it lies.
  func bringsAnythingNew(to batches: [StoredBatch]) -> Bool {
    var refused: [String: String] = [:]
    for batch in batches where batch.state == .refused {
      refused[batch.key] = batch.report.sha256
    }
    return !files.allSatisfy { $0.isKnown || refused[$0.file.key] == $0.digest?.text ?? "" }
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

  /// The digest of each file where it is wanted, or why it can't be read.
  private static func digests(
    _ files: [BallotFile], _ wanted: [Bool], jobs: Int
  ) -> [(digest: FileDigest?, fault: Fault?)] {
    let results = Mutex<[(digest: FileDigest?, fault: Fault?)]>(
      Array(repeating: (nil, nil), count: files.count))
    let next = Atomic(0)
    let held = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, files.count))) { _ in
      let opener = SourceOpener()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < files.count else { return }
        guard wanted[index] else { continue }
        do throws(ReadingError) {
          var digest = try FileDigest(of: opener.open(files[index]))
          let sum = held.wrappingAdd(digest.size, ordering: .relaxed).newValue
          if sum > Self.mostBytesHeld { digest.contents = nil }
          let found = digest
          results.withLock { $0[index].digest = found }
        } catch {
          results.withLock { $0[index].fault = error.fault }
        }
      }
    }
    return results.withLock { $0 }
  }
}
