import BallotModel
import BallotReading
import BallotStore
import Synchronization

extension RoundSession {
  /// Brings in the files below `paths`, and reports each of them, by path.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or "-"; a round folder stands for its `ballots`.
  ///   - previews: where a trial run keeps what it shows of each file.
  ///   - progress: called from any thread.
  package func importFiles(
    _ paths: [String], options: ImportOptions, previews: PreviewShelf? = nil,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) throws(PipelineError) -> ImportResult {
    try check(options)
    var files = try files(below: paths, options)
    try rememberFolders(of: paths)
    let input = try StandardInput.taken(by: &files, folder: database.folder)
    defer { withExtendedLifetime(input) {} }
    var options = options
    options.gathersUnmatched = previews != nil
    options.jobs = min(options.jobs, ImportOptions.mostJobs)
    var run = try ImportRun(
      self, files, options: options, previews: previews, progress: progress)
    if options.mayBeClosed, try isClosed(), try run.settlesWithoutReading() {
      return try result(of: run.files)
    }
    try run.bringIn()
    if self.files.hasRulings {
      let rulings = try resolvedRulings()
      try PipelineError.attempt { () throws(StoreError) in
        try RoundImport(database, round: round).apply(rulings)
      }
    }
    return try result(of: run.files)
  }

  /// The files below `paths`, by path.
  private func files(
    below paths: [String], _ options: ImportOptions
  ) throws(PipelineError) -> [BallotFile] {
    var finder = BallotFileFinder(keys: FileKeys(round: round.id)) {
      options.observe(.passedOver(path: $0))
    }
    for path in paths {
      if FileProbe.isRoundFolder(path) {
        let folder = "\(path)/\(BallotFileFinder.ballotFolder)"
        guard FileProbe.exists(folder) else { continue }
        try finder.add(below: folder, named: BallotFileFinder.ballotFolder)
      } else {
        try finder.add(below: path, named: Self.tidied(path))
      }
    }
    // Below one path they are in order.
    if paths.count == 1 { return finder.found }
    return finder.found.map { ($0.path, $0) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }.map(\.1)
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

  private static func tidied(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
