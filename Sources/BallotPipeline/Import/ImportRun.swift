import BallotModel
import BallotReading
import BallotStore
import Synchronization

/// One import at work: plans, reads and commits some files after the others.
struct ImportRun {
  /// What one transaction may hold; more is split, so that memory and transactions stay bounded.
  private static let mostBytesInGroup = 2 << 30
  private static let mostFilesInGroup = 8_192
  /// Of the stored entries, which every transaction joins anew, so many are worth one file.
  private static let entriesPerFile = 16
  /// Up to so many files are asked for their size, to show how far the import is.
  private static let mostWeighed = 10_000
  /// From so many bytes on the log would cost more than it spares.
  private static let leastInPlace = 16 << 20

  private let session: RoundSession
  private let options: ImportOptions
  private let previews: PreviewShelf?
  private let progress: @Sendable (ImportProgress) -> Void
  private var plan: ImportPlan
  private var seen: SeenDigests
  private let filesInGroup: Int
  /// With what became of them.
  private(set) var files: ImportedFiles

  init(
    _ session: RoundSession, _ files: [BallotFile], options: ImportOptions,
    previews: PreviewShelf?, progress: @escaping @Sendable (ImportProgress) -> Void
  ) throws(PipelineError) {
    self.session = session
    self.options = options
    self.previews = previews
    self.progress = progress
    self.files = ImportedFiles(files)
    plan = try ImportPlan(
      round: session.round, options: options, database: session.database,
      shelf: ProfileShelf(session.files.files))
    let (database, round) = (session.database, session.round.id)
    let stored = try PipelineError.attempt { () throws(StoreError) in
      (hasAny: try database.hasBatches(round), entries: try database.entries(of: round))
    }
    seen = SeenDigests(mayBeStored: stored.hasAny)
    filesInGroup = max(Self.mostFilesInGroup, stored.entries / Self.entriesPerFile)
  }

  /// Whether all files are imported or refused as they lie, which is noted of each.
  mutating func settlesWithoutReading() throws(PipelineError) -> Bool {
    for start in stride(from: 0, to: files.files.count, by: filesInGroup) {
      for planned in try planned(from: start) {
        guard let batch = planned.settled else { return false }
        files.settle(
          planned.position, planned.isKnown ? .alreadyImported : .refused, batch: batch)
      }
    }
    return true
  }

  /// Reads and commits all files.
  mutating func bringIn() throws(PipelineError) {
    let all = files.files
    let bytes =
      all.count <= Self.mostWeighed ? all.reduce(0) { $0 + ($1.size ?? 0) } : 0
    guard bytes >= Self.leastInPlace else { return try bringIn(bytes: bytes) }
    try session.database.writingInPlace { () throws(PipelineError) in
      try bringIn(bytes: bytes)
    }
  }

  /// - Parameter bytes: of all files; 0 where that is not known.
  private mutating func bringIn(bytes: Int) throws(PipelineError) {
    let (database, round) = (session.database, session.round)
    let work = try PipelineError.attempt { [options] () throws(StoreError) in
      try RoundImport(database, round: round, threads: options.jobs)
    }
    let reader = GroupReader(
      round: round, key: work.key, jobs: options.jobs,
      mostFiles: min(filesInGroup, files.files.count), observe: options.observe,
      previews: previews)
    let all = files.files
    let state = Mutex(
      ImportProgress(filesDone: 0, files: all.count, bytesDone: 0, bytes: bytes))
    for start in stride(from: 0, to: all.count, by: filesInGroup) {
      for group in groups(try planned(from: start)) {
        let target = work.makeGroup(threads: min(options.jobs, group.count))
        let drafts = reader.read(group, into: target) { [progress] file in
          let now = state.withLock { state in
            state.filesDone += 1
            state.bytesDone += file.size ?? 0
            return state
          }
          progress(now)
        }
        try commit(group, drafts, target, work)
      }
    }
  }

  /// What was decided of the next files.
  private mutating func planned(from start: Int) throws(PipelineError) -> [PlannedFile] {
    let end = min(start + filesInGroup, files.files.count)
    var planned = try plan.planned(files.files[start..<end])
    for index in planned.indices { planned[index].position = start + index }
    return planned
  }

  /// The files that are to be read, in groups; what the database has is settled at once.
  private mutating func groups(_ planned: [PlannedFile]) -> [[PlannedFile]] {
    for file in planned {
      guard case .alreadyImported(let batch) = file.plan else { continue }
      files.settle(file.position, .alreadyImported, batch: batch)
      options.observe(.settled(path: file.file.path, status: .alreadyImported, records: nil))
    }
    let bytes = planned.reduce(0) { $0 + ($1.size ?? 0) }
    // The usual case, without another copy of many files.
    if bytes <= Self.mostBytesInGroup, !planned.contains(where: \.isKnown) { return [planned] }
    var groups: [[PlannedFile]] = []
    var group: [PlannedFile] = []
    var sum = 0
    for file in planned where !file.isKnown {
      let size = file.size ?? 0
      if !group.isEmpty, sum + size > Self.mostBytesInGroup {
        groups.append(group)
        (group, sum) = ([], 0)
      }
      group.append(file)
      sum += size
    }
    if !group.isEmpty { groups.append(group) }
    return groups
  }

  private mutating func commit(
    _ group: [PlannedFile], _ read: [BatchDraft], _ target: ImportGroup, _ work: RoundImport
  ) throws(PipelineError) {
    let (drafts, origins) = try markCopies(read)
    var replaced: Set<UInt32> = []
    for (file, draft) in zip(group, drafts) where draft.isBroughtIn {
      replaced.formUnion(file.replaced)
    }
    let numbers = try PipelineError.attempt { [replaced] () throws(StoreError) in
      try work.commit(target, drafts, replacing: replaced)
    }
    options.observe(.committed(files: drafts.count))
    for (place, draft) in drafts.enumerated() {
      let status: FileReport.Status =
        draft.isRefused ? .refused : draft.isCopy ? .alreadyImported : .imported
      let batch =
        switch origins[place] {
        case .batch(let number): number
        case .draft(let earlier): numbers[earlier]
        case nil: numbers[place]
        }
      files.settle(group[place].position, status, batch: batch)
      options.observe(
        .settled(
          path: draft.path, status: status, records: draft.isBroughtIn ? draft.records : nil))
    }
  }

  /// Marks the drafts whose bytes are there already, and gives where, by their place.
  private mutating func markCopies(
    _ read: [BatchDraft]
  ) throws(PipelineError) -> ([BatchDraft], [Int: SeenDigests.Origin]) {
    var drafts = read
    let (database, round) = (session.database, session.round.id)
    var origins: [Int: SeenDigests.Origin] = [:]
    seen.beginGroup()
    for index in drafts.indices where !drafts[index].isRefused {
      let origin = try seen.origin(of: index, in: drafts) {
        (digest) throws(PipelineError) -> UInt32? in
        try PipelineError.attempt { () throws(StoreError) in
          try database.batch(of: round, sha256: digest)
        }
      }
      guard let origin else { continue }
      drafts[index].isCopy = true
      origins[index] = origin
    }
    return (drafts, origins)
  }
}
