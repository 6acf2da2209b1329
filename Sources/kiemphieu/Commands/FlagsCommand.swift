import ArgumentParser
import BallotPipeline

struct FlagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flags", abstract: "Officials who need a direct meeting, with reasons.")

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Every official, with a status.")
  var all = false

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      Terminal.result(
        try global.openRound().flags(all: all, as: global.format, style: global.style))
      return .done
    }
  }
}
