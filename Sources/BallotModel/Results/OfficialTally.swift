/// The counts of one official; a commutative monoid over assessments.
package struct OfficialTally: Equatable, Sendable {
  package var marked = 0
  package var none = 0
  package var blank = 0
  /// Ballots with at least one mark that is a criticism.
  package var criticised = 0
  /// Per position in the codebook.
  package var indicators: [Int]
  /// Per group, ballots with at least one mark in it; in the codebook's order of groups.
  package var groups: [Int]
  /// Per parent, ballots with at least one mark in it; in the codebook's order of parents.
  package var parents: [Int]

  package init(codebook: Codebook) {
    indicators = Array(repeating: 0, count: codebook.indicators.count)
    groups = Array(repeating: 0, count: codebook.groups.count)
    parents = Array(repeating: 0, count: codebook.parents.count)
  }

  /// Counted assessments.
  package var ballots: Int { marked + none + blank }

  /// Marks in all.
  package var mentions: Int { indicators.reduce(0, +) }

  /// The base of every share.
  package func base(_ denominator: RoundSettings.Denominator) -> Int {
    switch denominator {
    case .counted: ballots
    case .answered: marked + none
    }
  }
}
