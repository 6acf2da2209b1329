/// Why a rule of the deck fires for an official.
struct ExpectedReason {
  var rule: DeckRule
  /// Code of the indicator, parent or group; nil where the rule has none.
  var subject: String?
  var count: Int
  var base: Int

  /// All reasons for which rules of `policy` fire, in the policy's order, then the codebook's.
  static func all(
    figures: ExpectedFigures, subjects: ExpectedSubjects, policy: DeckPolicy
  ) -> [ExpectedReason] {
    let base = figures.ballots
    return policy.rules.flatMap { rule -> [ExpectedReason] in
      func reached(_ subject: String?, _ count: Int) -> [ExpectedReason] {
        guard count >= policy.minimumCount, rule.isReached(count, of: base) else { return [] }
        return [ExpectedReason(rule: rule, subject: subject, count: count, base: base)]
      }
      func each(_ codes: [String], _ counts: [Int]) -> [ExpectedReason] {
        zip(codes, counts).flatMap { reached($0, $1) }
      }
      switch rule.kind {
      case .markedShare: return reached(nil, figures.marked)
      case .indicatorShare: return each(subjects.indicators, figures.indicators)
      case .parentShare: return each(subjects.parents, figures.parents)
      case .groupShare(let groups):
        return each(subjects.groups, figures.groups).filter {
          groups.isEmpty || groups.contains($0.subject ?? "")
        }
      case .breadth(let least):
        let count = each(subjects.indicators, figures.indicators).count
        guard count >= least else { return [] }
        return [
          ExpectedReason(
            rule: rule, subject: nil, count: count, base: subjects.indicators.count)
        ]
      }
    }
  }
}
