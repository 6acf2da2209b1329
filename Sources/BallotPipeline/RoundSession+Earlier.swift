import BallotModel
import BallotReporting
import BallotStore
import MeetingPolicy

extension RoundSession {
  /// Refuses options that this round can't be reported with, before any work is done.
  package func check(_ options: ReportOptions) throws(PipelineError) {
    _ = try earlierRound(since: options.since)
  }

  /// The marked shares of an earlier round, for the picture of change; nil without such a round.
  ///
  /// They are drawn from that round's results, so whoever had too few ballots there is left out.
  func earlierShares(since: String?) throws(PipelineError) -> EarlierShares? {
    guard let id = try earlierRound(since: since) else { return nil }
    let earlier = try RoundSession.open(database: database, round: id)
    let results = PolicyEvaluation.results(
      round: earlier, tally: try Self.tally(of: earlier, in: database), earlier: [:])
    return EarlierShares(results, present: round)
  }

  /// The round that was asked for, or else the first one of the database that a rule `rise` names.
  private func earlierRound(since: String?) throws(PipelineError) -> String? {
    let known = try PipelineError.attempt { () throws(StoreError) in try database.rounds() }
    guard let since else {
      return round.policy.rules.lazy.compactMap { rule in
        guard case .rise(let since, _) = rule.kind else { return nil }
        return since
      }.first { known.contains($0) }
    }
    let others = known.filter { $0 != round.id }
    guard others.contains(since) else {
      let list = others.joined(separator: ", ")
      throw .usage(
        LocalizedText(
          vi: "Không có đợt \(since) để so sánh trong cơ sở dữ liệu; có: \(list)",
          en: "The database has no round \(since) to compare with; known: \(list)"))
    }
    return since
  }
}
