/// One reason for meeting or watching an official.
package struct Rule: Equatable, Sendable {
  /// When the rule fires (contract, section 5).
  package enum Kind: Equatable, Sendable {
    case markedShare(atLeast: Ratio, Evidence)
    case indicatorShare(atLeast: Ratio, Evidence)
    case parentShare(atLeast: Ratio, Evidence)
    /// `groups`: the groups looked at; empty for all.
    case groupShare(atLeast: Ratio, groups: [String], Evidence)
    case breadth(indicators: Int, eachAtLeast: Ratio, Evidence)
    /// `level`: name of the level whose areas make up the peers.
    case peerOutlier(level: String, falseDiscoveryRate: Double)
    /// `since`: the earlier round; `confidence` of the one-sided two-proportion test.
    case rise(since: String, confidence: Double)

    /// The name in policy.yaml and in every list of reasons.
    package var name: String {
      switch self {
      case .markedShare: "marked-share"
      case .indicatorShare: "indicator-share"
      case .parentShare: "parent-share"
      case .groupShare: "group-share"
      case .breadth: "breadth"
      case .peerOutlier: "peer-outlier"
      case .rise: "rise"
      }
    }
  }

  package var id: String
  package var kind: Kind
  package var action: Action

  package init(id: String, kind: Kind, action: Action) {
    self.id = id
    self.kind = kind
    self.action = action
  }
}
