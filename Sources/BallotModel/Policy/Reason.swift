/// Why a rule fired, with the numbers by which a person can check it.
package struct Reason: Equatable, Sendable {
  /// What a share is compared with.
  package enum Threshold: Equatable, Sendable {
    case ratio(Ratio)
    /// For `breadth`: how many indicators must reach.
    case count(Int)
    /// For rules whose threshold is a probability.
    case probability(Double)
  }

  /// Identifier of the rule.
  package var rule: String
  /// Name of the rule's kind.
  package var kind: String
  package var action: Action
  /// The indicator, parent or group that fired; nil where the rule has none.
  package var subject: String?
  package var count: Int
  package var base: Int
  /// The Wilson lower bound, where the rule's evidence is one.
  package var lower: Double?
  package var threshold: Threshold
  /// Raw and adjusted probability, for `peer-outlier` (and the raw one for `rise`).
  package var p: Double?
  package var q: Double?

  package init(
    rule: String, kind: String, action: Action, subject: String?, count: Int, base: Int,
    lower: Double?, threshold: Threshold, p: Double?, q: Double?
  ) {
    self.rule = rule
    self.kind = kind
    self.action = action
    self.subject = subject
    self.count = count
    self.base = base
    self.lower = lower
    self.threshold = threshold
    self.p = p
    self.q = q
  }
}
