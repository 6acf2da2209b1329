import ArgumentParser
import BallotPipeline

struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Ends the round: no more imports; key and hashes of the serials are destroyed.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      let session = try global.openRound()
      try session.close()
      try session.log(at: CommandRunner.now, kind: "close", detail: "")
      Terminal.result(
        ReportWriter(style: global.style).closed(round: session.round.id, as: global.format))
      return .done
    }
  }
}
