/// How files are brought in.
package struct ImportOptions: Sendable {
  /// What happens to a path that was imported before with other bytes.
  package enum Known: Sendable {
    case refuse
    /// The earlier batch is withdrawn.
    case replace
    /// Both stay.
    case add
  }

  package var known = Known.refuse
  /// Import profile for all files; nil for what round.yaml says, or canonical.
  package var profile: String?
  /// Text encoding for all files; nil to find UTF-8 or UTF-16.
  package var encoding: String?
  /// Sheet of all workbooks; nil for what round.yaml says, or the first that is not hidden.
  package var sheet: String?
  /// Threads that read; at least 1, and above `mostJobs` no more than that.
  package var jobs = 1
  /// More would spare no time, but each of them takes memory.
  static let mostJobs = 256
  /// Whether a closed round is no error where there is nothing new to bring in.
  package var mayBeClosed = false
  /// Called from any thread with what happens.
  package var observe: @Sendable (ImportEvent) -> Void = { _ in }

  /// Whether names that stand for nothing are gathered for a preview.
  var gathersUnmatched = false

  package init() {}
}
