import BallotModel
import BallotReading
import BallotStore

/// Which batches have rows to be corrected, and how each file is read again.
struct CorrectionPlan {
  /// One file to be read again.
  struct Source {
    var batch: StoredBatch
    var planned: PlannedFile
    /// Paths of the files around this one, the nearest first, where its profile has several.
    var mainPaths: [String] = []

    var mainPath: String? { mainPaths.first }
  }

  private(set) var report: CorrectionReport
  private let round: Round
  private let shelf: ProfileShelf
  private var finder: SourceFinder
  private let batches: [StoredBatch]

  init(
    _ batches: [StoredBatch], round: Round, shelf: ProfileShelf, roots: [String], folder: String
  ) {
    self.batches = batches
    self.round = round
    self.shelf = shelf
    finder = SourceFinder(roots: roots)
    report = CorrectionReport(folder: folder)
  }

  /// The files with records that are rejected, invalid or in conflict; those that can't be found are
  /// in `report`.
  mutating func concerned() throws(PipelineError) -> [Source] {
    var sources: [Source] = []
    for batch in batches {
      switch batch.state {
      case .withdrawn: continue
      case .refused: report.left.append((batch.report.path, .refused))
      case .imported where Self.isConcerned(batch):
        if let source = try source(of: batch) { sources.append(source) }
      case .imported: continue
      }
    }
    // The innermost first: they say which rows of the others go with theirs.
    return sources.enumerated().sorted { a, b in
      let (left, right) = (a.element.mainPaths.count, b.element.mainPaths.count)
      return left == right ? a.offset < b.offset : left > right
    }.map(\.element)
  }

  /// The main files at `paths` that are not among `known`.
  mutating func mains(
    _ paths: Set<String>, besides known: [Source]
  ) throws(PipelineError) -> [Source] {
    var sources: [Source] = []
    for batch in batches where batch.state == .imported && paths.contains(batch.report.path) {
      if known.contains(where: { $0.batch.id == batch.id }) { continue }
      if let source = try source(of: batch) { sources.append(source) }
    }
    return sources
  }

  mutating func wrote(_ file: CorrectionReport.Written) { report.written.append(file) }

  mutating func leave(_ path: String) { report.left.append((path, .unreadable)) }

  private static func isConcerned(_ batch: StoredBatch) -> Bool {
    let fates = batch.report.fates
    return fates.rejected + fates.invalid + fates.conflict > 0
      || batch.readingFaults.keys.contains { $0.fate == .rejected }
  }

  private mutating func source(of batch: StoredBatch) throws(PipelineError) -> Source? {
    let path = batch.report.path
    guard path != "-" else {
      report.left.append((path, .standardInput))
      return nil
    }
    switch finder.find(path, sha256: batch.report.sha256) {
    case .missing: report.left.append((path, .missing))
    case .changed: report.left.append((path, .changed))
    case .found(let file, let digest):
      if let planned = try planned(file, digest, batch) {
        return Source(batch: batch, planned: planned, mainPaths: Self.mainPaths(planned))
      }
      report.left.append((path, .otherProfile))
    }
    return nil
  }

  /// As it was imported; nil where its profile is not the one of then.
  private func planned(
    _ file: BallotFile, _ digest: FileDigest, _ batch: StoredBatch
  ) throws(PipelineError) -> PlannedFile? {
    var options = FileOptions()
    options.digest = digest.bytes
    options.name = file.path
    options.constants = round.source(of: file.path)?.constants ?? [:]
    options.sheet = batch.sheet
    options.isTraced = true
    if FileOptions.knows(encoding: batch.report.encoding) {
      options.encoding = batch.report.encoding
    }
    var planned = PlannedFile(
      file: file, digest: digest, plan: .read, replaced: [batch.id], options: options)
    guard let name = batch.report.profile else { return planned }
    guard let entry = try shelf.entry(name), entry.sha256 == batch.profileDigest else {
      return nil
    }
    planned.profile = (name, entry.sha256)
    planned.options.sharedProfile = entry.shared
    return planned
  }

  private static func mainPaths(_ planned: PlannedFile) -> [String] {
    let parts = planned.file.path.split(separator: "/", omittingEmptySubsequences: false)
    guard let repeats = planned.options.profile?.repeats else { return [] }
    var names: [String] = []
    var name = parts.last.map(String.init)
    while let inner = name, names.count < repeats.levels.count {
      name = repeats.mainFile(of: inner)
      if let name { names.append(name) }
    }
    return names.map { (parts.dropLast() + [$0[...]]).joined(separator: "/") }
  }
}
