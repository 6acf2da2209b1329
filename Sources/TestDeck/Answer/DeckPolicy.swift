import BallotModel

/// The policy that a deck brings along, so that its answer does not hang on the shipped default.
struct DeckPolicy {
  let id = "deck"
  let minimumBallots = 5
  let minimumCount = 3
  let rules: [DeckRule]

  init(codebooks: [Codebook]) {
    func rule(
      _ id: String, _ kind: DeckRule.Kind, _ numerator: Int, _ denominator: Int,
      _ confidence: DeckRule.Confidence?, meeting: Bool
    ) -> DeckRule {
      DeckRule(
        id: id, kind: kind, numerator: numerator, denominator: denominator,
        confidence: confidence, isMeeting: meeting)
    }
    let groups = codebooks[0].groups.map(\.code)
    let group = groups[min(1, groups.count - 1)]
    var rules = [
      rule("many-criticisms", .markedShare, 3, 10, .ninetyFive, meeting: true),
      rule("criticisms", .markedShare, 3, 10, nil, meeting: false),
      rule("one-indicator", .indicatorShare, 1, 3, nil, meeting: true),
      rule("one-indicator-surely", .indicatorShare, 1, 5, .ninety, meeting: false),
      rule("one-group", .groupShare([group]), 1, 4, nil, meeting: false),
      rule("any-group-surely", .groupShare([]), 2, 5, .ninetyFive, meeting: true),
      rule("breadth", .breadth(5), 1, 10, nil, meeting: false),
      rule("breadth-surely", .breadth(4), 1, 10, .ninety, meeting: true),
    ]
    if codebooks.contains(where: { !$0.parents.isEmpty }) {
      rules += [
        rule("one-parent", .parentShare, 1, 3, nil, meeting: false),
        rule("one-parent-surely", .parentShare, 3, 10, .ninety, meeting: true),
      ]
    }
    self.rules = rules
  }

  /// The file policy.yaml.
  var text: String {
    var text = """
      policy: \(id)
      title: "Quy tắc của bộ kiểm thử"
      minimum-ballots: \(minimumBallots)
      minimum-count: \(minimumCount)
      rules:

      """
    for rule in rules {
      var keys = ["id: \(rule.id)", "kind: \(rule.kind.name)"]
      let ratio = "\(rule.numerator)/\(rule.denominator)"
      switch rule.kind {
      case .markedShare, .indicatorShare, .parentShare: keys.append("at-least: \(ratio)")
      case .groupShare(let groups):
        keys.append("at-least: \(ratio)")
        if !groups.isEmpty { keys.append("groups: [\(groups.joined(separator: ", "))]") }
      case .breadth(let indicators):
        keys += ["indicators: \(indicators)", "each-at-least: \(ratio)"]
      }
      if let confidence = rule.confidence {
        keys += ["evidence: lower-bound", "confidence: \(confidence.rawValue)"]
      }
      keys.append("action: \(rule.action)")
      text += "  - {\(keys.joined(separator: ", "))}\n"
    }
    return text
  }
}
