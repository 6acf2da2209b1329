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
  private let database: BallotDatabase
  private let shelf: ProfileShelf
  private var profiles: [String: ProfileShelf.Entry] = [:]
  /// Sizes of the files that the database knows.
  private let sizes: Set<Int>

  /// Of small files, which are then read from memory.
  private static let mostBytesHeld = 8 << 20

  init(
    round: Round, options: ImportOptions, database: BallotDatabase, shelf: ProfileShelf
  ) throws(PipelineError) {
    self.round = round
    self.options = options
    self.database = database
    self.shelf = shelf
    sizes = try PipelineError.attempt { () throws(StoreError) in try database.sizes(of: round.id) }
  }

  /// What becomes of each of `files`, in their order.
  mutating func planned(_ files: ArraySlice<BallotFile>) throws(PipelineError) -> [PlannedFile] {
    let found = Array(files)
    // The digest must be known beforehand where the store may hold the same bytes, or where it is
    // part of what records are known by; else it is found while reading, and a file is read once.
    let fileSizes = found.map(\.size)
    let needsAll =
      round.settings.serials == .none || options.profile != nil || !round.sources.isEmpty
    let wanted = zip(found, fileSizes).map { file, size in
      // Of a pipe only the one reading is to be had.
      if size == nil, file.entry == nil, file.defect == nil { return needsAll }
      return needsAll || (size.map { sizes.contains($0) } ?? !sizes.isEmpty)
    }
    let digests = Self.digests(found, fileSizes, wanted, jobs: options.jobs)
    let histories = try histories(found, digests)
    var planned: [PlannedFile] = []
    planned.reserveCapacity(found.count)
    for (index, file) in found.enumerated() {
      let (digest, fault) = digests[index]
      var next = try self.planned(file, digest, fault, histories[index])
      next.size = digest?.size ?? fileSizes[index]
      planned.append(next)
    }
    return planned
  }

  private func histories(
    _ found: [BallotFile], _ digests: [(digest: FileDigest?, fault: Fault?)]
  ) throws(PipelineError) -> [FileHistory] {
    if sizes.isEmpty { return Array(repeating: FileHistory(), count: found.count) }
    return try PipelineError.attempt { () throws(StoreError) in
      try database.histories(
        of: zip(found, digests).map { ($0.key, $1.digest?.text) }, round: round.id)
    }
  }

  private mutating func planned(
    _ file: BallotFile, _ digest: FileDigest?, _ fault: Fault?, _ history: FileHistory
  ) throws(PipelineError) -> PlannedFile {
    var plan = PlannedFile.Plan.read
    var replaced: [UInt32] = []
    if let fault {
      // What can't be unpacked is read all the same, as far as it goes, to say where that is.
      plan = fault.code == .unsupportedContainer && file.defect == nil ? .read : .refuse(fault)
    } else if let batch = history.sameBytes {
      plan = .alreadyImported(batch: batch)
    } else if history.wasWithdrawn, options.known != .replace {
      plan = .refuse(Fault(.withdrawnBefore))
    } else if !history.imported.isEmpty, file.path != "-" {
      switch options.known {
      case .refuse: plan = .refuse(Fault(.pathImportedBefore))
      case .add: break
      case .replace: replaced = history.imported
      }
    }
    var planned = try self.planned(file, digest, plan, replacing: replaced)
    planned.sameRefusal = history.sameRefusal
    return planned
  }

  private mutating func planned(
    _ file: BallotFile, _ digest: FileDigest?, _ plan: PlannedFile.Plan,
    replacing replaced: [UInt32]
  ) throws(PipelineError) -> PlannedFile {
    let path = file.path
    let source = round.sources.isEmpty ? nil : round.source(of: path)
    var reading = FileOptions()
    reading.digest = digest?.bytes ?? []
    reading.name = path
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
    planned.options.sharedProfile = entry.shared
    return planned
  }

  private mutating func profile(_ name: String) throws(PipelineError) -> ProfileShelf.Entry? {
    if let known = profiles[name] { return known }
    profiles[name] = try shelf.entry(name)
    return profiles[name]
  }

  /// The digest of each file where it is wanted, or why it can't be read.
  private static func digests(
    _ files: [BallotFile], _ sizes: [Int?], _ wanted: [Bool], jobs: Int
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
          var digest = try FileDigest(of: opener.open(files[index]), size: sizes[index])
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
