/// What one import made of its files, in sums and in what of them is to be shown.
package struct ImportReport: Equatable, Sendable {
  /// Up to so many files are shown one by one; of more only those with faults.
  package static let mostListed = 20

  package let round: String
  /// Number of files.
  package private(set) var count = 0
  package private(set) var statuses: [FileReport.Status: Int] = [:]
  /// The sums over all files.
  package private(set) var totals = FateCounts()
  /// Rows that are not records, by reason, over all files.
  package private(set) var skipped: [String: Int] = [:]
  /// Faults by code, over all files.
  package private(set) var faults: [FaultCode: Int] = [:]
  /// What the list of places leaves out, by file and code.
  package private(set) var capped: [CappedFault] = []
  /// The files that are shown one by one, in the order in which they were added.
  package private(set) var listed: [FileReport] = []

  package init(round: String) { self.round = round }

  /// - Parameter files: in the order of their paths.
  package init(round: String, files: some Sequence<FileReport>) {
    self.init(round: round)
    for file in files { add(file) }
  }

  /// Adds the next file in the order of the paths.
  package mutating func add(_ file: FileReport) {
    count += 1
    statuses[file.status, default: 0] += 1
    totals.add(file.fates)
    skipped.merge(file.skipped, uniquingKeysWith: +)
    faults.merge(file.faults, uniquingKeysWith: +)
    for (code, count) in file.faults.sorted(by: { $0.key < $1.key }) where count > FaultLedger.cap {
      capped.append(
        CappedFault(file: file.path, code: code, count: count, listed: FaultLedger.cap))
    }
    if count == Self.mostListed + 1 { listed.removeAll { $0.faults.isEmpty } }
    if count <= Self.mostListed || !file.faults.isEmpty { listed.append(file) }
  }
}
