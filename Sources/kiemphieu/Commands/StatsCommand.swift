import ArgumentParser
import BallotPipeline

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Frequencies per official, indicator, or area of a level.")

  @OptionGroup var global: GlobalOptions

  @Option(help: "official, indicator, or a level such as district.")
  var by = "official"

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      Terminal.result(
        try global.openRound().statistics(by: by, as: global.format, style: global.style))
      return .done
    }
  }
}
