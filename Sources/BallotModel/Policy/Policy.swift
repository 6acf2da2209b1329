/// Who should be met directly, and why ("quy tắc").
package struct Policy: Equatable, Sendable {
  package var id: String
  package var title: String
  /// Below this many counted ballots nothing is shown or concluded of an official; at least 3.
  package var minimumBallots: Int
  /// No rule fires on fewer ballots than this.
  package var minimumCount: Int
  package var rules: [Rule]

  package init(
    id: String, title: String, minimumBallots: Int, minimumCount: Int, rules: [Rule]
  ) {
    self.id = id
    self.title = title
    self.minimumBallots = minimumBallots
    self.minimumCount = minimumCount
    self.rules = rules
  }

  /// The least `minimumBallots` that any setting can choose.
  package static let floor = 3
}
