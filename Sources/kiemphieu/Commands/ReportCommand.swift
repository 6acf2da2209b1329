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
      let files = try global.openRound().writeReport(
        to: out, style: global.style, options: options)
      if !global.quiet { Terminal.notice("\(out): \(files.joined(separator: ", "))\n") }
      return .done
    }
  }
}
