import ArgumentParser
import BallotPipeline
import Foundation

/// How files are brought in.
struct ImportFlags: ParsableArguments {
  @Option(help: "Import profile for all files.")
  var profile: String?

  @Option(help: "Text encoding: utf-8, utf-16, windows-1258, tcvn3 or vni.")
  var encoding: String?

  @Option(help: "Sheet of the workbooks (default: the first that is not hidden).")
  var sheet: String?

  @Option(help: "Threads that read (default: one per processor).")
  var jobs: Int?

  @Flag(help: "Say what would happen; change nothing.")
  var dryRun = false

  @Flag(help: "A path imported before with other bytes: withdraw the earlier batch.")
  var replace = false

  @Flag(help: "A path imported before with other bytes: keep both.")
  var add = false

  @Option(help: "With --dry-run: write unmatched names here, as an aliases.csv to be completed.")
  var aliases: String?

  func validate() throws {
    if aliases != nil, !dryRun { throw ValidationError("--aliases goes with --dry-run") }
    if replace, add { throw ValidationError("--replace and --add exclude each other") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  /// As the façade takes them.
  var options: ImportOptions {
    var options = ImportOptions()
    options.profile = profile
    options.encoding = encoding
    options.sheet = sheet
    options.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    options.known = replace ? .replace : add ? .add : .refuse
    return options
  }
}
