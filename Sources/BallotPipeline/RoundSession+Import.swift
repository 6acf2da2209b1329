package import BallotModel
import BallotReading
import BallotStore
import Synchronization

extension RoundSession {
  /// What one group of files may hold; more is split, so that memory and transactions stay bounded.
  private static let mostBytesInGroup = 512 << 20
  private static let mostFilesInGroup = 100_000

  /// Brings in the files below `paths`, and reports each of them, by path.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or "-"; a round folder stands for its `ballots`.
  ///   - previews: where a trial run keeps what it shows of each file.
  ///   - progress: called from any thread.
  package func importFiles(
    _ paths: [String], options: ImportOptions, previews: PreviewShelf? = nil,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) throws(PipelineError) -> ImportReport {
    try check(options)
    let passedOver = { options.observe(.passedOver(path: $0)) }
    var found: [BallotFile] = []
    for path in paths {
      if FileProbe.isRoundFolder(path) {
        let folder = "\(path)/\(BallotFileFinder.ballotFolder)"
        guard FileProbe.exists(folder) else { continue }
        found += try BallotFileFinder.files(
          below: folder, named: BallotFileFinder.ballotFolder, passedOver: passedOver)
      } else {
        found += try BallotFileFinder.files(
          below: path, named: Self.tidied(path), passedOver: passedOver)
      }
    }
    FileKeys(round: round.id).name(&found)
    try rememberFolders(of: paths)
    var options = options
    options.gathersUnmatched = previews != nil
    return try bringIn(
      found.flatMap(\.contained), options: options, previews: previews, progress: progress)
  }

  /// Remembers from where the paths lead, so that the files can be read again from anywhere.
  private func rememberFolders(of paths: [String]) throws(PipelineError) {
    var folders: Set<String> = []
    for path in paths where path != "-" {
      if FileProbe.isRoundFolder(path) {
        folders.insert(FileProbe.realPath(path) ?? path)
      } else if !path.hasPrefix("/") {
        folders.insert(FileProbe.realPath(".") ?? ".")
      }
    }
    let round = self.round
    let database = self.database
    try PipelineError.attempt { () throws(StoreError) in
      try database.save(round: round.id, sourceFolders: folders)
    }
  }

  /// Takes a batch out again.
  ///
  /// - Parameter name: its path, however it is typed, or the first 8 or more digits of its SHA-256.
  /// - Returns: the path of the batch.
  package func withdraw(_ name: String) throws(PipelineError) -> String {
    let batches = try storedBatches().filter { $0.state == .imported }
    let isDigest = name.count >= 8 && name.allSatisfy(\.isHexDigit)
    let key = FileKeys(round: round.id).key(of: name)
    var fitting = batches.filter { $0.key == key }
    if fitting.isEmpty { fitting = batches.filter { $0.report.path == name } }
    if fitting.isEmpty {
      fitting = batches.filter {
        $0.isCalled(name) || (isDigest && $0.report.sha256.hasPrefix(name.lowercased()))
      }
    }
    guard let batch = fitting.first, fitting.count == 1 else {
      throw .usage(
        fitting.isEmpty
          ? LocalizedText(vi: "Không có lô \(name)", en: "There is no batch \(name)")
          : LocalizedText(
            vi: "\(name) ứng với nhiều lô; dùng sha256",
            en: "\(name) fits several batches; use the sha256"))
    }
    let round = self.round
    let database = self.database
    try PipelineError.attempt { () throws(StoreError) in
      let work = try RoundImport(database, round: round)
      try work.withdraw(batch.id)
    }
    return batch.report.path
  }

  /// Ends the round: no more imports; the key and the hashes of the serials are destroyed.
  package func close() throws(PipelineError) {
    try PipelineError.attempt { () throws(StoreError) in try database.close(round: round.id) }
  }

  /// Whether the round was ended.
  package func isClosed() throws(PipelineError) -> Bool {
    try PipelineError.attempt { () throws(StoreError) in try database.isClosed(round.id) }
  }

  /// Notes in the database what was done; `at` is an ISO 8601 time given by the caller.
  package func log(at: String, kind: String, detail: String) throws(PipelineError) {
    try PipelineError.attempt { () throws(StoreError) in
      try database.log(round: round.id, at: at, kind: kind, detail: detail)
    }
  }

  func storedBatches() throws(PipelineError) -> [StoredBatch] {
    try PipelineError.attempt { () throws(StoreError) in
      try database.batches(of: round.id)
    }
  }

  // MARK: Work

  private func bringIn(
    _ found: [BallotFile], options: ImportOptions, previews: PreviewShelf?,
    progress: @escaping @Sendable (ImportProgress) -> Void
  ) throws(PipelineError) -> ImportReport {
    var input: StandardInput?
    var files = found
    if let index = files.firstIndex(where: { $0.location == "-" }) {
      let copy = try StandardInput(folder: database.folder)
      files[index].location = copy.location
      input = copy
    }
    defer { withExtendedLifetime(input) {} }
    let batches = try storedBatches()
    let plan = try ImportPlan(
      files, round: round, options: options, batches: batches,
      shelf: ProfileShelf(self.files.files))
    let known = Set(batches.lazy.filter { $0.state == .imported }.map(\.report.sha256))
    if options.mayBeClosed, try isClosed(), !plan.bringsAnythingNew(to: batches) {
      return try report(of: plan, [:], known: known)
    }
    let round = self.round
    let database = self.database
    let work = try PipelineError.attempt { () throws(StoreError) in
      try RoundImport(database, round: round)
    }
    let digests = try readGroups(plan, work, options, previews, progress, known: known)
    if self.files.hasRulings {
      let rulings = try resolvedRulings()
      try PipelineError.attempt { () throws(StoreError) in try work.apply(rulings) }
    }
    return try report(of: plan, digests, known: known)
  }

  /// Reads and commits the planned files; gives the SHA-256 of each, by key.
  private func readGroups(
    _ plan: ImportPlan, _ work: RoundImport, _ options: ImportOptions, _ previews: PreviewShelf?,
    _ progress: @escaping @Sendable (ImportProgress) -> Void, known: Set<String>
  ) throws(PipelineError) -> [String: String] {
    for file in plan.files where file.isKnown {
      options.observe(.settled(path: file.file.path, status: .alreadyImported, records: nil))
    }
    let files = plan.files.filter { !$0.isKnown }
    var digests: [String: String] = [:]
    var broughtIn = known
    let total = files.reduce(0) { $0 + ($1.size ?? 0) }
    let state = Mutex(
      ImportProgress(filesDone: 0, files: files.count, bytesDone: 0, bytes: total))
    let reader = GroupReader(
      round: round, key: work.key, jobs: options.jobs, observe: options.observe,
      previews: previews)
    for group in Self.groups(files) {
      let target = work.makeGroup()
      var drafts = reader.read(group, into: target) { file in
        let now = state.withLock { state in
          state.filesDone += 1
          state.bytesDone += file.size ?? 0
          return state
        }
        progress(now)
      }
      for index in drafts.indices {
        digests[drafts[index].key] = drafts[index].sha256
        if drafts[index].isRefused { continue }
        drafts[index].isCopy = !broughtIn.insert(drafts[index].sha256).inserted
      }
      let ready = drafts
      let replaced = zip(group, ready).filter(\.1.isBroughtIn).flatMap(\.0.replaced)
      try PipelineError.attempt { () throws(StoreError) in
        try work.commit(target, ready, replacing: Set(replaced))
      }
      options.observe(.committed(files: ready.count))
      for draft in ready {
        options.observe(
          .settled(
            path: draft.path,
            status: draft.isRefused ? .refused : draft.isCopy ? .alreadyImported : .imported,
            records: draft.isBroughtIn ? draft.records : nil))
      }
    }
    return digests
  }

  private static func groups(_ files: [PlannedFile]) -> [[PlannedFile]] {
    var groups: [[PlannedFile]] = []
    var bytes = 0
    for file in files {
      let size = file.size ?? 0
      if let last = groups.last, last.count < mostFilesInGroup, bytes + size <= mostBytesInGroup {
        groups[groups.count - 1].append(file)
        bytes += size
      } else {
        groups.append([file])
        bytes = size
      }
    }
    return groups
  }

  /// The files of this import as they stand after it, whatever order they were joined in.
  private func report(
    of plan: ImportPlan, _ digests: [String: String], known: Set<String>
  ) throws(PipelineError) -> ImportReport {
    var byDigest: [String: StoredBatch] = [:]
    var refused: [String: StoredBatch] = [:]
    for batch in try storedBatches() {
      switch batch.state {
      case .imported: byDigest[batch.report.sha256] = batch
      case .refused: refused[batch.key] = batch
      case .withdrawn: break
      }
    }
    var reports: [FileReport] = []
    var told: Set<String> = []
    for planned in plan.files {
      let digest = digests[planned.file.key] ?? planned.digest?.text ?? ""
      if let batch = refused[planned.file.key], batch.report.sha256 == digest {
        reports.append(batch.report)
      } else if !planned.isKnown, !known.contains(digest), let batch = byDigest[digest],
        told.insert(digest).inserted
      {
        reports.append(batch.report)
      } else {
        var report = FileReport(
          path: planned.file.path, sha256: digest, status: .alreadyImported)
        if let earlier = byDigest[digest]?.report {
          report.format = earlier.format
          report.profile = earlier.profile
          report.encoding = earlier.encoding
          report.delimiter = earlier.delimiter
          report.ignoredColumns = earlier.ignoredColumns
        }
        reports.append(report)
      }
    }
    return ImportReport(round: round.id, files: reports)
  }

  private static func tidied(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
