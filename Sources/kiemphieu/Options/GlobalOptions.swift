import ArgumentParser
import BallotPipeline
import Logging

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The database; or KIEMPHIEU_DATABASE.")
  var database: String?

  @Option(help: "The round, if the database holds several.")
  var round: String?

  @Option(help: "The form of the result: table, csv or json.")
  var format = OutputFormat.table

  @Option(help: "The language: vi or en (default: from the locale, else vi).")
  var language: Language?

  @Flag(help: "CSV for spreadsheets set to Vietnamese: BOM, ';' and decimal comma.")
  var excel = false

  @Flag(help: "No progress and no summary on standard error.")
  var quiet = false

  @Option(help: "trace, debug, info, notice, warning, error or critical.")
  var logLevel = Logger.Level.warning
}
