/// The faults of one file: exact counts by code, details for the first `cap` of each code.
package struct FaultLedger: Sendable, Equatable {
  /// Details kept per file and code.
  package static let cap = 1000

  package private(set) var counts: [FaultCode: Int] = [:]
  package private(set) var details: [Fault] = []

  private let kept: Int
  /// Faults that were counted elsewhere before.
  private let before: [FaultCode: Int]

  /// - Parameter kept: details kept per code.
  package init(kept: Int = cap) { self.init(kept: kept, before: [:]) }

  /// A ledger for what comes after `counts` faults; of these it knows no more than that.
  package init(after counts: [FaultCode: Int]) { self.init(kept: Self.cap, before: counts) }

  private init(kept: Int, before: [FaultCode: Int]) {
    self.kept = kept
    self.before = before
  }

  /// Counts `fault`, and keeps it while there are not too many of its code.
  package mutating func note(_ fault: Fault) {
    let count = counts[fault.code, default: 0] + 1
    counts[fault.code] = count
    if count <= kept { details.append(fault) }
  }

  /// Whether the next fault of `code` will be kept with its place: what only goes into that is worth
  /// finding out.
  package func keepsPlace(of code: FaultCode) -> Bool {
    before[code, default: 0] + counts[code, default: 0] < Self.cap
  }

  /// Adds the faults of a later part of the same file.
  ///
  /// - Parameters:
  ///   - records: before that part.
  ///   - lines: line ends before it.
  ///   - columns: before it on its first line, where it begins inside one.
  package mutating func add(_ other: FaultLedger, records: Int, lines: Int, columns: Int = 0) {
    var numbers = counts
    for fault in other.details {
      let number = numbers[fault.code, default: 0] + 1
      numbers[fault.code] = number
      guard number <= kept else { continue }
      var fault = fault
      if fault.line == 1, fault.column > 0 { fault.column += columns }
      if fault.record > 0 { fault.record += records }
      if fault.line > 0 { fault.line += lines }
      details.append(fault)
    }
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// Whether the file as a whole must be refused.
  package var refusesFile: Bool {
    counts.keys.contains { $0.rawValue.hasPrefix("X") }
  }
}
