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
      let session = try global.openRound()
      Terminal.result(try session.flags(all: all, as: global.format, style: global.style))
      try global.warnOfIdleRules(session)
      return .done
    }
  }
}
