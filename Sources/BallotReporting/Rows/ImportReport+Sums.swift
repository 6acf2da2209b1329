import BallotModel

extension ImportReport {
  /// Rows that are not records, by reason, over all files.
  var allSkipped: [String: Int] {
    files.reduce(into: [:]) { $0.merge($1.skipped, uniquingKeysWith: +) }
  }

  /// Faults by code, over all files.
  var allFaults: [FaultCode: Int] {
    files.reduce(into: [:]) { $0.merge($1.faults, uniquingKeysWith: +) }
  }
}
