package import BallotModel
import BallotReading
import BallotStore

extension RoundSession {
  /// Files that are read again at a time, so that what is kept of them stays bounded.
  private static let filesAtATime = 500

  /// Reads the source files again and writes the rows that were not counted below `folder`, in their
  /// own layout with what is wrong, to be corrected and imported.
  ///
  /// Rejected, invalid and conflicting records are written, duplicates not: their first copy counts.
  /// Where a ballot is known by its place alone only rejected ones are, since no ruling could say
  /// which version of another counts. The database stays as it is.
  ///
  /// - Parameter source: where the files lie now, if not where they were.
  package func writeRejects(
    to folder: String, from source: String?, _ language: Language
  ) throws(PipelineError) -> CorrectionReport {
    let round = self.round
    let database = self.database
    let known = try PipelineError.attempt { () throws(StoreError) in
      try database.sourceFolders(of: round.id)
    }
    var plan = CorrectionPlan(
      try storedBatches(), round: round, shelf: ProfileShelf(files.files),
      roots: [source].compactMap(\.self) + ["."] + known, folder: folder)
    let copy = try PipelineError.attempt { () throws(StoreError) in try database.copy() }
    let work = try PipelineError.attempt { () throws(StoreError) in
      try RoundImport(copy, round: round, placesKept: .max)
    }
    try OutputFile.makeFolder(folder, mode: 0o700)
    var writer = CorrectionWriter(round: round, database: copy, work: work, language: language)
    let all = try plan.concerned()
    // The second files first: they say which rows of the main ones go with theirs.
    try write(all.filter { $0.mainPath != nil }, &writer, &plan)
    let mains = try plan.mains(Set(writer.keys.keys), besides: all)
    try write(all.filter { $0.mainPath == nil } + mains, &writer, &plan)
    return plan.report
  }

  private func write(
    _ sources: [CorrectionPlan.Source], _ writer: inout CorrectionWriter,
    _ plan: inout CorrectionPlan
  ) throws(PipelineError) {
    var rest = sources[...]
    while !rest.isEmpty {
      try writer.write(Array(rest.prefix(Self.filesAtATime)), &plan)
      rest = rest.dropFirst(Self.filesAtATime)
    }
  }
}
