/// What a trial run shows of one file beside its report.
package struct FilePreview: Equatable, Sendable {
  package var path: String
  /// Headings with what each was taken for; empty without a profile.
  package var columns: [(heading: String, role: String)]
  /// How many records say what; empty without a profile.
  package var outcomes: [(name: String, count: Int)]
  /// By kind, then the most frequent first.
  package var unmatched: [UnmatchedName]

  package init(
    path: String, columns: [(heading: String, role: String)],
    outcomes: [(name: String, count: Int)], unmatched: [UnmatchedName]
  ) {
    self.path = path
    self.columns = columns
    self.outcomes = outcomes
    self.unmatched = unmatched
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.path == b.path && a.unmatched == b.unmatched
      && a.columns.map(\.heading) == b.columns.map(\.heading)
      && a.columns.map(\.role) == b.columns.map(\.role)
      && a.outcomes.map(\.name) == b.outcomes.map(\.name)
      && a.outcomes.map(\.count) == b.outcomes.map(\.count)
  }
}
