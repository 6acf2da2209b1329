/// How much a fault costs.
package enum FaultSeverity: String, Sendable, CaseIterable {
  /// The file is refused whole, or the record is not counted.
  case error
  /// Worth a look; everything was counted.
  case warning
}
