/// The faults of one file: exact counts by code, details for the first `cap` of each code.
package struct FaultLedger: Sendable, Equatable {
  /// Details kept per file and code.
  package static let cap = 1000

  package private(set) var counts: [FaultCode: Int] = [:]
  package private(set) var details: [Fault] = []

  private let kept: Int

  /// - Parameter kept: details kept per code.
  package init(kept: Int = cap) { self.kept = kept }

  /// Counts `fault`, and keeps it while there are not too many of its code.
  package mutating func note(_ fault: Fault) {
    let count = counts[fault.code, default: 0] + 1
    counts[fault.code] = count
    if count <= kept { details.append(fault) }
  }

  /// Whether the next fault of `code` will be kept with its place: what only goes into that is worth
  /// finding out.
  package func keepsPlace(of code: FaultCode) -> Bool { counts[code, default: 0] < Self.cap }

  /// Whether the file as a whole must be refused.
  package var refusesFile: Bool {
    counts.keys.contains { $0.rawValue.hasPrefix("X") }
  }
}
