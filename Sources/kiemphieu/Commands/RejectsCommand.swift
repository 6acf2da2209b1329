import ArgumentParser
import BallotPipeline

struct RejectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects", abstract: "What was not counted, where, and why.")

  @OptionGroup var global: GlobalOptions

  @Option(
    help: "Write the rows concerned into this folder, to be corrected and imported; confidential.")
  var write: String?

  @Option(help: "With --write: the folder in which the source files lie now.")
  var from: String?

  func validate() throws {
    if from != nil, write == nil { throw ValidationError("--from goes with --write") }
  }

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      let session = try global.openRound()
      Terminal.result(try session.rejects(as: global.format, style: global.style))
      Terminal.notices(
        try session.importReport().capped.map { $0.sentence(global.resolvedLanguage) })
      guard let write else { return .done }
      let language = global.resolvedLanguage
      let report = try session.writeRejects(to: write, from: from, language)
      Terminal.notices(report.lines(language))
      return report.isPartial ? .partly : .done
    }
  }
}
