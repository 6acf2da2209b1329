import ArgumentParser
import BallotPipeline

struct RejectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects", abstract: "What was not counted, where, and why.")

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      let session = try global.openRound()
      Terminal.result(try session.rejects(as: global.format, style: global.style))
      Terminal.notices(
        try session.importReport().capped.map { $0.sentence(global.resolvedLanguage) })
      return .done
    }
  }
}
