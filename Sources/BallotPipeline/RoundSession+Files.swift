package import BallotModel
import BallotStore

extension RoundSession {
  /// Files of which the database is asked together.
  private static let filesAtATime = 512

  /// Calls `body` with what became of each file of an import, by path, whatever order they were
  /// joined in.
  package func forEachFile(
    of result: ImportResult, _ body: (FileReport) -> Void
  ) throws(PipelineError) {
    try forEachFile(of: result.files) { report, _ in body(report) }
  }

  /// What an import came to, as the database now tells it.
  func result(of files: ImportedFiles) throws(PipelineError) -> ImportResult {
    var report = ImportReport(round: round.id)
    var fates = FateCounts()
    try forEachFile(of: files) { file, batch in
      report.add(file)
      if let batch, batch.state == .imported { fates.add(batch.report.fates) }
    }
    return ImportResult(
      report: report,
      exitStatus: Self.exitStatus(fates, hasRefused: report.statuses[.refused, default: 0] > 0),
      files: files)
  }

  private static func exitStatus(_ fates: FateCounts, hasRefused: Bool) -> ExitStatus {
    // A duplicate is counted elsewhere.
    if fates.counted + fates.duplicate == 0 { return .nothingCounted }
    return hasRefused || fates.rejected + fates.invalid + fates.conflict > 0 ? .partly : .done
  }

  private func forEachFile(
    of files: ImportedFiles, _ body: (FileReport, StoredBatch?) -> Void
  ) throws(PipelineError) {
    let database = self.database
    for start in stride(from: 0, to: files.files.count, by: Self.filesAtATime) {
      let range = start..<min(start + Self.filesAtATime, files.files.count)
      let numbers = Set(files.batches[range]).subtracting([0])
      let batches = try PipelineError.attempt { () throws(StoreError) in
        try database.batches(numbered: numbers)
      }
      for index in range {
        let batch = batches[files.batches[index]]
        body(Self.report(of: files, index, batch), batch)
      }
    }
  }

  private static func report(
    of files: ImportedFiles, _ index: Int, _ batch: StoredBatch?
  ) -> FileReport {
    let status = files.statuses[index]
    if status != .alreadyImported, let batch { return batch.report }
    var report = FileReport(
      path: files.files[index].path, sha256: batch?.report.sha256 ?? "", status: status)
    guard let earlier = batch?.report else { return report }
    report.format = earlier.format
    report.profile = earlier.profile
    report.encoding = earlier.encoding
    report.delimiter = earlier.delimiter
    report.ignoredColumns = earlier.ignoredColumns
    return report
  }
}
