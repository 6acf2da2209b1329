import ArgumentParser
import BallotPipeline

/// The command line: commands declare, the façade works.
@main
struct KiemPhieu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiemphieu",
    abstract: "Counts evaluation ballots: who needs a direct meeting, and the statistics.",
    version: RoundSession.tool,
    subcommands: [
      RunCommand.self, ImportCommand.self, WithdrawCommand.self, FlagsCommand.self,
      StatsCommand.self, ReconcileCommand.self, RejectsCommand.self, ReportCommand.self,
      CloseCommand.self, OfficialCommand.self, ProfileCommand.self, CodebookCommand.self,
      PolicyCommand.self, TestDeckCommand.self,
    ])
}
