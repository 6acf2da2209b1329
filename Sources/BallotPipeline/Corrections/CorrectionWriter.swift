import BallotModel
import BallotReading
import BallotStore

/// Reads files again into a copy of the database, which says what became of each record, and writes
/// the rows concerned.
struct CorrectionWriter {
  private let round: Round
  private let database: BallotDatabase
  private let work: RoundImport
  private let language: Language
  /// By path of a main file: the keys of its rows that go with rows of a file inside it.
  private(set) var keys: [String: Set<String>] = [:]
  private var taken: Set<String> = []

  init(round: Round, database: BallotDatabase, work: RoundImport, language: Language) {
    self.round = round
    self.database = database
    self.work = work
    self.language = language
  }

  mutating func write(
    _ sources: [CorrectionPlan.Source], _ plan: inout CorrectionPlan
  ) throws(PipelineError) {
    let readings = try read(sources)
    for (source, reading) in zip(sources, readings) {
      let path = source.batch.report.path
      guard !reading.isRefused else {
        plan.leave(path)
        continue
      }
      let faults = try faults(source)
      var result: ([UInt8], FileExtract)?
      do throws(ReadingError) {
        result = try extract(source, reading, faults)
      } catch {
        plan.leave(path)
      }
      guard let (bytes, extract) = result else { continue }
      plan.wrote(try written(source, bytes, extract, below: plan.report.folder))
    }
  }

  /// What each file says, joined with all others.
  private func read(_ sources: [CorrectionPlan.Source]) throws(PipelineError) -> [FileReading] {
    let target = work.makeGroup()
    let files = GroupReader(round: round, key: work.key)
    let place = ReadingPlace(round: round, key: work.key)
    let reader = BallotFileReader(lookup: place.lookup) { target.take($0) }
    var readings: [FileReading] = []
    for (number, source) in sources.enumerated() {
      readings.append(files.read(source.planned, number: number, reader, place).reading)
    }
    var drafts: [BatchDraft] = []
    var replaced: Set<UInt32> = []
    for (source, reading) in zip(sources, readings) {
      drafts.append(GroupReader.draft(of: source.planned, reading, source.planned.digest))
      if !reading.isRefused { replaced.formUnion(source.planned.replaced) }
    }
    _ = try PipelineError.attempt { () throws(StoreError) in
      try work.commit(target, drafts, replacing: replaced)
    }
    return readings
  }

  /// The rows concerned; nil if there are none.
  private mutating func extract(
    _ source: CorrectionPlan.Source, _ reading: FileReading, _ all: [Fault]
  ) throws(ReadingError) -> ([UInt8], FileExtract)? {
    let path = source.batch.report.path
    let faults = all.filter { fault in
      switch fault.code.fate {
      case .rejected: true
      case .invalid, .conflict: !reading.trace.isKnownByPlace
      case .duplicate, .counted, nil: false
      }
    }
    let wanted = keys[path] ?? []
    if faults.isEmpty, wanted.isEmpty { return nil }
    var extract = FileExtract(
      options: source.planned.options, reading: reading,
      notes: RowNote.notes(faults, of: reading, language), keys: wanted)
    let opener = SourceOpener()
    let bytes = try extract.bytes { () throws(ReadingError) in
      try opener.open(source.planned.file)
    }
    for (path, keys) in zip(source.mainPaths, extract.parentKeys) {
      self.keys[path, default: []].formUnion(keys)
    }
    return extract.count > 0 ? (bytes, extract) : nil
  }

  /// All the faults of a file, those of the join too.
  private func faults(_ source: CorrectionPlan.Source) throws(PipelineError) -> [Fault] {
    try PipelineError.attempt { () throws(StoreError) in
      try database.faults(of: round.id, sha256: source.batch.report.sha256)
    }
  }

  private mutating func written(
    _ source: CorrectionPlan.Source, _ bytes: [UInt8], _ extract: FileExtract, below folder: String
  ) throws(PipelineError) -> CorrectionReport.Written {
    let name = freeName(for: source)
    let path = "\(folder)/\(name)"
    if let slash = path.lastIndex(of: "/") {
      try OutputFile.makeFolder(String(path[..<slash]), mode: 0o700)
    }
    try OutputFile.write(bytes.span, to: path, mode: 0o600)
    let profile = source.batch.report.profile
    return CorrectionReport.Written(
      path: path, rows: extract.count,
      profile: round.source(of: path)?.profile == profile ? nil : profile)
  }

  /// The file's path below the folder: without what leads outside, and named for what is in it.
  private mutating func freeName(for source: CorrectionPlan.Source) -> String {
    let parts = source.batch.report.path.split(separator: "/").filter { $0 != ".." && $0 != "." }
    var name = parts.joined(separator: "/")
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if source.batch.report.encoding == "xlsx" { name += ".csv" }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var free = name
    var number = 1
    while !taken.insert(free).inserted {
      number += 1
      free = "\(name[..<dot])-\(number)\(name[dot...])"
    }
    return free
  }
}
