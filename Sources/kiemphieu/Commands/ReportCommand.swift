import ArgumentParser
import BallotPipeline

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes all output files.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var flags: ReportFlags

  @Option(help: "Where the files go.")
  var out: String

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      let options = try flags.options()
      let session = try global.openRound()
      let files = try session.writeReport(to: out, style: global.style, options: options)
      Terminal.result(
        ReportWriter(style: global.style).written(
          files, round: session.round.id, as: global.format))
      try global.warnOfIdleRules(session)
      if !global.quiet { Terminal.notice("\(out): \(files.joined(separator: ", "))\n") }
      return .done
    }
  }
}
