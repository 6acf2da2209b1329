package import BallotModel
import BallotReporting
import BallotStore
import BallotTallying
import MeetingPolicy

extension RoundSession {
  /// All that is known of the round now.
  package func results() throws(PipelineError) -> Results {
    var results = PolicyEvaluation.results(
      round: round, tally: try tally(), earlier: try earlierRounds())
    let units = try unitBallots()
    for index in results.reconciliation.indices {
      let area = results.reconciliation[index].area
      guard let unit = units[area], unit.spoiledAndAssessed > 0 else { continue }
      results.reconciliation[index].faults.append(.spoiledAndAssessed)
      results.reconciliation[index].faults.sort()
    }
    return results
  }

  /// What every batch of the round came to, by path; withdrawn ones are left out.
  package func importReport() throws(PipelineError) -> ImportReport {
    ImportReport(round: round.id, files: try fileReports())
  }

  /// The same, file by file.
  func fileReports() throws(PipelineError) -> [FileReport] {
    try storedBatches().filter { $0.state != .withdrawn }.map(\.report)
  }

  /// What was not counted and why, by file and place.
  ///
  /// A record whose place is no longer known, because another file changed its fate later, is listed
  /// without line.
  package func rejects() throws(PipelineError) -> [RejectRow] {
    var rows = try PipelineError.attempt { () throws(StoreError) in
      try database.faults(of: round.id)
    }
    var placed: [String: [FaultCode: Int]] = [:]
    for row in rows { placed[row.file, default: [:]][row.fault.code, default: 0] += 1 }
    for batch in try storedBatches() where batch.state == .imported {
      for (code, count) in batch.outcome.faults.sorted(by: { $0.key < $1.key }) {
        let known = placed[batch.report.path]?[code] ?? 0
        for _ in known..<max(known, min(count, FaultLedger.cap)) {
          rows.append(RejectRow(fate: code.fate, file: batch.report.path, fault: Fault(code)))
        }
      }
    }
    return rows.sorted(by: RoundSession.precedes)
  }

  func tally() throws(PipelineError) -> Tally {
    try Self.tally(of: round, in: database)
  }

  private func unitBallots() throws(PipelineError) -> [Int: UnitState] {
    try PipelineError.attempt { () throws(StoreError) in
      try database.unitBallots(of: round.id)
    }
  }

  private typealias UnitState = (ballots: UnitBallots, spoiledAndAssessed: Int)

  static func tally(
    of round: Round, in database: BallotDatabase
  ) throws(PipelineError) -> Tally {
    var officials = round.officials.map { OfficialTally(codebook: round.codebooks[$0.codebook]) }
    var ballots = Array(repeating: UnitBallots(), count: round.areas.count)
    try PipelineError.attempt { () throws(StoreError) in
      var current: (official: Int, counter: MaskCounter)?
      try database.forEachBlock(of: round.id) { official, block, isCorrection in
        if current?.official != official {
          if let done = current { officials[done.official] = done.counter.finish() }
          let codebook = round.codebooks[round.officials[official].codebook]
          current = (official, MaskCounter(codebook: codebook))
        }
        current?.counter.change(
          masks: block.masks, none: block.none, blank: block.blank, sign: isCorrection ? -1 : 1)
      }
      if let done = current { officials[done.official] = done.counter.finish() }
      for (area, unit) in try database.unitBallots(of: round.id) { ballots[area] = unit.ballots }
    }
    return Tally(officials: officials, ballots: ballots)
  }

  /// The other rounds of the database that a rule compares with.
  private func earlierRounds() throws(PipelineError) -> [String: EarlierRound] {
    var earlier: [String: EarlierRound] = [:]
    for rule in round.policy.rules {
      guard case .rise(let since, _) = rule.kind, earlier[since] == nil else { continue }
      let known = try PipelineError.attempt { () throws(StoreError) in try database.rounds() }
      guard known.contains(since) else { continue }
      let other = try RoundSession.open(database: database, round: since)
      earlier[since] = EarlierRound(
        round: other, tally: try Self.tally(of: other, in: database),
        denominator: round.settings.denominator)
    }
    return earlier
  }

  /// The rules that compare with a round which the database does not hold.
  package func idleRules() throws(PipelineError) -> [(rule: String, since: String)] {
    let known = try PipelineError.attempt { () throws(StoreError) in try database.rounds() }
    return round.policy.rules.compactMap { rule in
      guard case .rise(let since, _) = rule.kind, !known.contains(since) else { return nil }
      return (rule.id, since)
    }
  }

  private static func precedes(_ a: RejectRow, _ b: RejectRow) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    if a.fault.line != b.fault.line { return a.fault.line < b.fault.line }
    if a.fault.record != b.fault.record { return a.fault.record < b.fault.record }
    if a.fault.code != b.fault.code { return a.fault.code < b.fault.code }
    return a.fault.column < b.fault.column
  }
}
