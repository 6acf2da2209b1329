import ArgumentParser
import BallotPipeline
import Foundation

/// Runs the body of a command, and turns what the façade throws into messages and exit statuses.
enum CommandRunner {
  static func run(
    _ global: GlobalOptions, _ body: () throws(PipelineError) -> ExitStatus
  ) throws {
    global.startLogging()
    let status: ExitStatus
    do throws(PipelineError) {
      status = try body()
    } catch {
      for line in error.lines(global.resolvedLanguage) { Terminal.notice(line + "\n") }
      status = error.exitStatus
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// Now, for the log of what operators did.
  static var now: String { Date.now.formatted(.iso8601) }
}
