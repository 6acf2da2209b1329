import BallotPipeline

/// What the commands show that change nothing.
enum Trial {
  /// Prints what an import would do, and writes the names that stand for nothing where asked.
  static func show(
    _ report: ImportReport, _ previews: PreviewShelf, _ writer: ReportWriter,
    as format: OutputFormat, aliases: String?
  ) throws(PipelineError) {
    let all = previews.previews
    Terminal.result(writer.trial(report, all, as: format))
    if let aliases { try RoundSession.writeAliases(all, to: aliases) }
  }
}
