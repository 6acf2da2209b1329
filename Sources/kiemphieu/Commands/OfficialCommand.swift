import ArgumentParser
import BallotPipeline

struct OfficialCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "official", abstract: "One official's whole picture.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The official's code.")
  var code: String

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      Terminal.result(
        try global.openRound().official(code, as: global.format, style: global.style))
      return .done
    }
  }
}
