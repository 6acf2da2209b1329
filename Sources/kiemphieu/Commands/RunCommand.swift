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
      try RoundSession.prepare(
        folder: folder, round: global.round, out: flags.dryRun ? nil : out)
      let session = try RoundSession.open(
        folder: folder, database: global.databasePath(default: "\(out)/kiemphieu.sqlite"),
        isRehearsal: flags.dryRun)
      try session.check(options)
      // JSON is one object, which also names what is written afterwards.
      let isOneObject = global.format == .json && !flags.dryRun
      let result = try ImportCommand.bringIn(
        [folder], session, global, flags, mayBeClosed: true, prints: !isOneObject)
      if !global.quiet, try session.isClosed() {
        let notice = Words.closedRound.text[global.resolvedLanguage]
        Terminal.notice("\(session.round.id): \(notice)\n")
      }
      if !flags.dryRun {
        let files = try session.writeReport(to: out, style: global.style, options: options)
        try global.warnOfIdleRules(session)
        if isOneObject {
          try ImportCommand.show(result, session, global, written: files)
        }
        if global.format == .table {
          Terminal.result("\n" + (try session.flags(all: false, as: .table, style: global.style)))
        }
        if !global.quiet {
          Terminal.notice("\(out): \(files.joined(separator: ", "))\n")
        }
      }
      return result.exitStatus
    }
  }
}
