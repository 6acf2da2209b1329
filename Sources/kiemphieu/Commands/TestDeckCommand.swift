import ArgumentParser
import BallotPipeline

struct TestDeckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "testdeck",
    abstract: "Makes a round folder with a known answer, expected.json.")

  @OptionGroup var global: GlobalOptions

  @Option(help: "The folder to make.")
  var out: String

  @Option(help: "Same seed, same bytes.")
  var seed: UInt64 = 1

  @Option(help: "Units.")
  var units = 12

  @Option(help: "Officials.")
  var officials = 60

  @Option(help: "Records that count: assessments, each on some ballot.")
  var ballots = 5000

  @Option(help: "xml, wide, list, long or mixed.")
  var shape = "mixed"

  @Flag(help: "Add records and files that must not be counted.")
  var faults = false

  @Flag(help: "Make the sample that ships; the other options are not looked at.")
  var sample = false

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      if sample {
        try Catalogue.makeSample(in: out)
      } else {
        try Catalogue.makeDeck(
          in: out, seed: seed, units: units, officials: officials, ballots: ballots,
          shape: shape, faults: faults)
      }
      return .done
    }
  }
}
