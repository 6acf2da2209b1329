import ArgumentParser
import BallotPipeline

struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes a batch out again.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Path of the batch, or the first 8 or more digits of its sha256.")
  var batch: String

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      let session = try global.openRound()
      let path = try session.withdraw(batch)
      try session.log(at: CommandRunner.now, kind: "withdraw", detail: path)
      Terminal.result(
        ReportWriter(style: global.style).withdrawn(
          path, round: session.round.id, as: global.format))
      if !global.quiet { Terminal.notice("\(path)\n") }
      return .done
    }
  }
}
