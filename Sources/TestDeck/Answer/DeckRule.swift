/// One rule of the deck's policy.
struct DeckRule {
  enum Kind {
    case markedShare
    case indicatorShare
    case parentShare
    /// The groups looked at; empty for all.
    case groupShare([String])
    /// How many indicators must reach.
    case breadth(Int)

    var name: String {
      switch self {
      case .markedShare: "marked-share"
      case .indicatorShare: "indicator-share"
      case .parentShare: "parent-share"
      case .groupShare: "group-share"
      case .breadth: "breadth"
      }
    }
  }

  /// The confidence of a lower bound, with its quantile of the normal distribution.
  enum Confidence: String {
    case ninety = "0.90"
    case ninetyFive = "0.95"

    var quantile: Double {
      switch self {
      case .ninety: 1.2815515655446004
      case .ninetyFive: 1.6448536269514722
      }
    }
  }

  var id: String
  var kind: Kind
  var numerator: Int
  var denominator: Int
  /// Nil for point evidence.
  var confidence: Confidence?
  var isMeeting: Bool

  var action: String { isMeeting ? "meeting" : "watch" }

  /// Whether `count` out of `base` is enough; `count` has been held against the minimum before.
  func isReached(_ count: Int, of base: Int) -> Bool {
    guard base > 0 else { return false }
    guard let bound = lower(count, of: base) else {
      return count * denominator >= base * numerator
    }
    return bound >= Double(numerator) / Double(denominator)
  }

  /// The bound that is compared; nil for point evidence.
  func lower(_ count: Int, of base: Int) -> Double? {
    confidence.map { DeckArithmetic.wilsonLower(count, of: base, z: $0.quantile) }
  }
}
