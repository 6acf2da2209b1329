import BallotModel

/// Reads one rule of a policy.
struct RuleReader {
  /// The kinds by their names in the file.
  enum Kind: String, CaseIterable {
    case markedShare = "marked-share"
    case indicatorShare = "indicator-share"
    case parentShare = "parent-share"
    case groupShare = "group-share"
    case breadth
    case peerOutlier = "peer-outlier"
    case rise

    /// The keys that have effect with this kind, beside `id`, `kind` and `action`.
    var keys: [String] {
      switch self {
      case .markedShare, .indicatorShare, .parentShare: ["at-least", "evidence", "confidence"]
      case .groupShare: ["at-least", "groups", "evidence", "confidence"]
      case .breadth: ["indicators", "each-at-least", "evidence", "confidence"]
      case .peerOutlier: ["level", "false-discovery-rate"]
      case .rise: ["since", "confidence"]
      }
    }
  }

  private enum EvidenceName: String, CaseIterable {
    case point
    case lowerBound = "lower-bound"
  }

  private static let commonKeys = ["id", "kind", "action"]

  /// Every key that some kind knows.
  static let keys: [String] = {
    var keys = commonKeys
    for key in Kind.allCases.flatMap(\.keys) where !keys.contains(key) { keys.append(key) }
    return keys
  }()

  let section: YAMLSection
  let scope: PolicyScope

  /// - Returns: nil after adding a fault.
  func read() -> Rule? {
    let id = section.requiredField("id")
    let action: Action? = section.requiredChoice("action")
    guard let kind: Kind = section.requiredChoice("kind") else { return nil }
    let withEffect = Self.commonKeys + kind.keys
    for key in section.presentKeys where !withEffect.contains(key) {
      section.refuse(
        key, .keyWithoutEffect, value: key, expected: .oneOf(withEffect, near: nil))
    }
    guard let rule = conditions(kind), let id, let action else { return nil }
    return Rule(id: id.text, kind: rule, action: action)
  }

  private func conditions(_ kind: Kind) -> Rule.Kind? {
    switch kind {
    case .markedShare, .indicatorShare, .parentShare, .groupShare:
      return share(kind)
    case .breadth:
      section.require(
        "indicators", expected: .wholeNumber(least: 1, most: IndicatorSet.capacity))
      let indicators = section.whole("indicators", in: 1...IndicatorSet.capacity)
      let share = section.requiredShare("each-at-least")
      let evidence = evidence()
      guard let indicators, let share else { return nil }
      return .breadth(indicators: indicators, eachAtLeast: share, evidence)
    case .peerOutlier:
      let level = level()
      let rate = section.probability(
        "false-discovery-rate", above: "0", below: "1", fallback: 0.05)
      return level.map { .peerOutlier(level: $0, falseDiscoveryRate: rate) }
    case .rise:
      let since = section.requiredField("since", expected: .otherRound)
      let confidence = confidence()
      guard let since else { return nil }
      if scope.round == since.text {
        section.refuse(since, .badValue, expected: .otherRound)
      }
      return .rise(since: since.text, confidence: confidence)
    }
  }

  private func share(_ kind: Kind) -> Rule.Kind? {
    let share = section.requiredShare("at-least")
    let evidence = evidence()
    let groups = kind == .groupShare ? groups() : []
    if kind == .parentShare, scope.hasParents == false {
      section.refuse(
        "kind", .keyWithoutEffect, value: "kind: \(kind.rawValue)",
        expected: .onlyWith("codebook parent"))
    }
    guard let share else { return nil }
    switch kind {
    case .markedShare: return .markedShare(atLeast: share, evidence)
    case .indicatorShare: return .indicatorShare(atLeast: share, evidence)
    case .parentShare: return .parentShare(atLeast: share, evidence)
    default: return .groupShare(atLeast: share, groups: groups, evidence)
    }
  }

  private func evidence() -> Evidence {
    let name = section.choice("evidence", fallback: EvidenceName.point)
    guard name == .lowerBound else {
      if section.has("confidence") {
        section.refuse(
          "confidence", .keyWithoutEffect, value: "confidence",
          expected: .onlyWith("evidence: lower-bound"))
      }
      return .point
    }
    return .lowerBound(confidence: confidence())
  }

  private func confidence() -> Double {
    section.probability("confidence", above: "0.5", below: "1", fallback: 0.95)
  }

  private func level() -> String? {
    guard let field = section.requiredField("level") else { return nil }
    guard let levels = scope.levels else { return field.text }
    if let level = levels.code(field.text) { return level }
    let near = levels.near(field.text)
    section.refuse(field, .unknownLevel, expected: .oneOf(levels.codes, near: near))
    return nil
  }

  private func groups() -> [String] {
    var groups = CodeIndex()
    for field in section.fields("groups") ?? [] {
      var code = field.text
      if let all = scope.groups {
        guard let known = all.code(code) else {
          let near = all.near(code)
          section.refuse(field, .unknownGroup, expected: .oneOf(all.codes, near: near))
          continue
        }
        code = known
      }
      if !groups.add(code) { section.refuse(field, .repeatedCode, expected: .uniqueCode) }
    }
    return groups.codes
  }
}
