extension FaultCode {
  /// The fate of a record that has this fault; nil for faults of a file, of reconciliation, and
  /// warnings.
  package var fate: Fate? {
    switch self {
    case .contradictory, .spoiled, .blankNotAllowed, .ruledInvalid: .invalid
    case .duplicate: .duplicate
    case .conflict: .conflict
    default:
      switch rawValue.first {
      case "R", "V": .rejected
      default: nil
      }
    }
  }
}
