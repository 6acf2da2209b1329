import BallotModel

/// What of a round a policy can refer to; nil where that is not known.
struct PolicyScope {
  var round: String?
  var levels: CodeIndex?
  /// The groups of all listed codebooks.
  var groups: CodeIndex?
  var hasParents: Bool?

  /// Without a round: everything is taken as it is written.
  init() {}

  init(round: String, levels: CodeIndex?, codebooks: [Codebook]?) {
    self.round = round
    self.levels = levels
    groups = codebooks.map { CodeIndex($0.flatMap { $0.groups.map(\.code) }) }
    hasParents = codebooks.map { $0.contains { !$0.parents.isEmpty } }
  }
}
