package import BallotModel

/// All that the files of a report are drawn from.
package struct ReportMaterial: Sendable {
  package var results: Results {
    didSet { flags = FlagRow.rows(results, all: true, lower: lower) }
  }
  /// Every official's row, by code; worked out once for all files.
  private(set) var flags: [FlagRow]
  /// What became of the records, over all batches.
  package var fates: FateCounts
  /// Every record or file that was not counted, as kept.
  package var rejects: [RejectRow]
  /// Digests of the round's own files (round.yaml, areas, roster, codebooks, policy …), never of
  /// ballot files: the same ballots give the same report, however they lie in files.
  package var configuration: [FileDigest]
  /// The one-sided 95 % lower bound of a count of a base.
  package let lower: @Sendable (Int, Int) -> Double
  /// What pictures need; without it they have no intervals and no limits.
  package var statistics: ChartStatistics?
  /// The round that a rule compares with, if there is one.
  package var earlier: EarlierShares?
  /// The rules that compare with a round which is not there, by identifier.
  package var idleRules: [String: String] = [:]

  package init(
    results: Results, fates: FateCounts, rejects: [RejectRow], configuration: [FileDigest],
    lower: @escaping @Sendable (Int, Int) -> Double, statistics: ChartStatistics? = nil,
    earlier: EarlierShares? = nil
  ) {
    self.results = results
    flags = FlagRow.rows(results, all: true, lower: lower)
    self.fates = fates
    self.rejects = rejects
    self.configuration = configuration
    self.lower = lower
    self.statistics = statistics
    self.earlier = earlier
  }

  /// The same with the reasons written out, which several files of a report show.
  package func withSentences(_ language: Language) -> ReportMaterial {
    var material = self
    for place in flags.indices { material.flags[place].writeSentences(language) }
    return material
  }
}
