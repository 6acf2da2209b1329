import ArgumentParser
import BallotPipeline

/// How a report is laid out, and what it is compared with.
struct ReportFlags: ParsableArguments {
  @Option(help: "YAML file with what the office prints on its sheets; see Samples/letterhead.yaml.")
  var letterhead: String?

  @Option(help: "The layout of sheets on paper: party (default) or state.")
  var layout: LetterForm?

  @Option(help: "An earlier round of the same database, to show the change since.")
  var since: String?

  /// As the façade takes them.
  func options() throws(PipelineError) -> ReportOptions {
    try ReportOptions(letterhead: letterhead, layout: layout, since: since)
  }
}
