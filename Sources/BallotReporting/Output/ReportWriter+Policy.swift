package import BallotModel

extension ReportWriter {
  /// `policy explain`: every rule as a sentence, and its own keys for machines.
  package func policy(_ policy: Policy, as format: OutputFormat) -> String {
    switch format {
    case .json:
      return document([
        ("policy", .string(policy.id)), ("title", .string(policy.title)),
        ("minimum-ballots", .count(policy.minimumBallots)),
        ("minimum-count", .count(policy.minimumCount)),
        ("rules", .lines(policy.rules.map(rule))),
      ])
    case .csv:
      return csv(sheet(policy))
    case .table:
      let lines = policy.rules.map {
        fitted("- \($0.id): \(RuleSentence.of($0, style.language))", indent: "  ") + "\n"
      }
      return Words.policyHead.filled(style.language, policy.id, policy.title) + "\n\n"
        + lines.joined() + "\n" + fitted(minima(policy)) + "\n"
        + fitted(Words.notice.text[style.language]) + "\n"
    }
  }

  func minima(_ policy: Policy) -> String {
    Words.ruleMinima.filled(
      style.language, String(policy.minimumBallots), String(policy.minimumCount))
  }

  private func sheet(_ policy: Policy) -> Sheet {
    Sheet(
      policy.rules,
      [
        (.text("id", .rule), { .text($0.id) }), (.text("kind", .kind), { .text($0.kind.name) }),
        (.text("action", .action), { .text($0.action.rawValue) }),
        (.text("text", .message), { .text(RuleSentence.of($0, style.language)) }),
      ])
  }

  private func rule(_ rule: Rule) -> JSONText {
    .object(
      [
        ("id", .string(rule.id)), ("kind", .string(rule.kind.name)),
        ("action", .string(rule.action.rawValue)),
      ] + keys(rule.kind) + [("text", .string(RuleSentence.of(rule, style.language)))])
  }

  /// The keys of the rule's kind as in policy.yaml; ratios as text, since they are exact.
  private func keys(_ kind: Rule.Kind) -> [(String, JSONText)] {
    switch kind {
    case .markedShare(let ratio, let evidence), .indicatorShare(let ratio, let evidence),
      .parentShare(let ratio, let evidence):
      [("at-least", exact(ratio))] + self.evidence(evidence)
    case .groupShare(let ratio, let groups, let evidence):
      [("at-least", exact(ratio)), ("groups", .array(groups.map { .string($0) }))]
        + self.evidence(evidence)
    case .breadth(let indicators, let each, let evidence):
      [("indicators", .count(indicators)), ("each-at-least", exact(each))]
        + self.evidence(evidence)
    case .peerOutlier(let level, let rate):
      [("level", .string(level)), ("false-discovery-rate", .decimal(rate))]
    case .rise(let since, let confidence):
      [("since", .string(since)), ("confidence", .decimal(confidence))]
    }
  }

  private func exact(_ ratio: Ratio) -> JSONText {
    .string("\(ratio.numerator)/\(ratio.denominator)")
  }

  private func evidence(_ evidence: Evidence) -> [(String, JSONText)] {
    switch evidence {
    case .point: [("evidence", .string("point"))]
    case .lowerBound(let confidence):
      [("evidence", .string("lower-bound")), ("confidence", .decimal(confidence))]
    }
  }
}
