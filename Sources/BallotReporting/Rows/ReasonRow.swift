package import BallotModel

/// Why an official is on a list, in numbers.
package struct ReasonRow: Equatable, Sendable {
  package var reason: Reason
  /// What the subject stands for in the official's codebook; nil where there is no subject.
  package var label: LocalizedText?
  /// The rule that fired; nil if the policy at hand does not have it.
  package var rule: Rule?

  package init(_ reason: Reason, codebook: Codebook, policy: Policy) {
    self.reason = reason
    rule = policy.rules.first { $0.id == reason.rule }
    label = reason.subject.flatMap { subject in
      switch reason.kind {
      case "group-share": codebook.groups.first { $0.code == subject }?.label
      case "parent-share": codebook.parents.first { $0.code == subject }?.label
      default: codebook.indicators.first { $0.code == subject }?.label
      }
    }
  }

  var share: ExactShare? { ExactShare(reason.count, of: reason.base) }

  var threshold: JSONText {
    switch reason.threshold {
    case .ratio(let ratio): .share(ExactShare(ratio))
    case .count(let count): .count(count)
    case .probability(let value): .decimal(value)
    }
  }

  var thresholdCell: Cell {
    switch reason.threshold {
    case .ratio(let ratio): .share(ExactShare(ratio))
    case .count(let count): .number(count)
    case .probability(let value): .probability(value)
    }
  }

  var json: JSONText {
    .object([
      ("rule", .string(reason.rule)), ("kind", .string(reason.kind)),
      ("action", .string(reason.action.rawValue)), ("subject", .string(reason.subject)),
      ("count", .count(reason.count)), ("base", .count(reason.base)), ("share", .share(share)),
      ("lower", .decimal(reason.lower)), ("threshold", threshold), ("p", .decimal(reason.p)),
      ("q", .decimal(reason.q)),
    ])
  }
}
