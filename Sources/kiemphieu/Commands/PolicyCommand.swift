import ArgumentParser
import BallotPipeline

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The rules by which officials are met or watched.",
    subcommands: [Explain.self])

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Each rule as a sentence: of a file, of the round in the database, or as shipped.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A policy file.")
    var file: String?

    func run() throws {
      try CommandRunner.run(global) { () throws(PipelineError) in
        let path = global.databasePath()
        if file == nil, global.database != nil || FileProbe.exists(path) {
          let session = try global.openRound()
          Terminal.result(session.explainedPolicy(as: global.format, style: global.style))
          try global.warnOfIdleRules(session)
        } else {
          Terminal.result(
            try Catalogue.policy(file: file, as: global.format, style: global.style))
        }
        return .done
      }
    }
  }
}
