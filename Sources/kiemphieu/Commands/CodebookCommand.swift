import ArgumentParser
import BallotPipeline

struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Shows or checks a codebook.",
    subcommands: [Show.self, Check.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Shows a built-in codebook.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "ct24-25, lb-leader-41 or lb-civil-36.")
    var codebook: String

    func run() throws {
      try CommandRunner.run(global) { () throws(PipelineError) in
        Terminal.result(
          try Catalogue.codebook(codebook, as: global.format, style: global.style))
        return .done
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Checks a codebook file.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "A YAML file.")
    var file: String

    func run() throws {
      try CommandRunner.run(global) { () throws(PipelineError) in
        Terminal.result(
          try Catalogue.checkCodebook(file: file, as: global.format, style: global.style))
        return .done
      }
    }
  }
}
