import BallotModel

/// What can be seen of a round from outside, for comparing the store with the oracle.
struct Findings: Equatable {
  /// What is counted of one official.
  struct Tally: Equatable {
    var none = 0
    var blank = 0
    /// How often each mark set is counted.
    var masks: [UInt64: Int] = [:]
  }

  /// The ballots of one unit.
  struct Unit: Equatable {
    var found = 0
    var valid = 0
    var spoiledAndAssessed = 0
  }

  /// By path.
  var fates: [String: FateCounts] = [:]
  var total = FateCounts()
  /// By official; nothing for officials of whom nothing is counted.
  var tallies: [Int: Tally] = [:]
  /// By area.
  var units: [Int: Unit] = [:]

  /// All that may not depend on the names, order and cut of the files.
  var withoutFiles: Findings {
    var findings = self
    findings.fates = [:]
    return findings
  }
}
