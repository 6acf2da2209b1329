import ArgumentParser
import BallotPipeline

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Opens a round folder, imports its ballots, writes flags, statistics and report.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var flags: ImportFlags
  @OptionGroup var reportFlags: ReportFlags

  @Argument(help: "The round folder.")
  var folder: String

  @Option(help: "Where the results go.")
  var out = "results"

  func run() throws {
    try CommandRunner.run(global) { () throws(PipelineError) in
      let options = try reportFlags.options()
      try RoundSession.prepare(folder: folder, out: flags.dryRun ? nil : out)
      let session = try RoundSession.open(
        folder: folder, database: global.databasePath(default: "\(out)/kiemphieu.sqlite"),
        isRehearsal: flags.dryRun)
      try session.check(options)
      let report = try ImportCommand.bringIn([folder], session, global, flags)
      if !flags.dryRun {
        let files = try session.writeReport(to: out, style: global.style, options: options)
        if global.format == .table {
          Terminal.result("\n" + (try session.flags(all: false, as: .table, style: global.style)))
        }
        if !global.quiet {
          Terminal.notice("\(out): \(files.joined(separator: ", "))\n")
        }
      }
      return try session.exitStatus(report)
    }
  }
}
