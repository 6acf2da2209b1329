import ArgumentParser
import BallotPipeline

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile", abstract: "Issued, collected, valid, invalid, and whether they agree."
  )

  @OptionGroup var global: GlobalOptions

  @Option(help: "A level, to sum per area; a row then agrees if its own sums do.")
  var by: String?

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      Terminal.result(
        try global.openRound().reconciliation(by: by, as: global.format, style: global.style))
      return .done
    }
  }
}
