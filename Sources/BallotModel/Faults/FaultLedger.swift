/// The faults of one file: exact counts by code, details for the first `cap` of each code.
package struct FaultLedger: Sendable, Equatable {
  /// Details kept per file and code.
  package static let cap = 1000

  package private(set) var counts: [FaultCode: Int] = [:]
  package private(set) var details: [Fault] = []

  package init() {}

  /// Counts `fault`, and keeps it while there are fewer than `cap` of its code.
  package mutating func note(_ fault: Fault) {
    let count = counts[fault.code, default: 0] + 1
    counts[fault.code] = count
    if count <= Self.cap { details.append(fault) }
  }

  /// Whether the next fault of `code` will be kept with its place: what only goes into that is worth
  /// finding out.
  package func keepsPlace(of code: FaultCode) -> Bool { counts[code, default: 0] < Self.cap }

  /// Whether the file as a whole must be refused.
  package var refusesFile: Bool {
    counts.keys.contains { $0.rawValue.hasPrefix("X") }
  }
}
