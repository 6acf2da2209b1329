import ArgumentParser
import BallotPipeline

struct RejectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects", abstract: "What was not counted, where, and why.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      Terminal.result(try global.openRound().rejects(as: global.format, style: global.style))
      return .done
    }
  }
}
