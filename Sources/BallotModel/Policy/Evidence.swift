/// How sure a share must be to reach its threshold.
package enum Evidence: Equatable, Sendable {
  /// The share itself, compared exactly.
  case point
  /// The one-sided Wilson lower bound at `confidence` (0.5 < confidence < 1).
  case lowerBound(confidence: Double)
}
