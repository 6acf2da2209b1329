/// What one import made of one file.
package struct FileReport: Equatable, Sendable {
  package enum Status: String, Sendable, CaseIterable {
    case imported
    case alreadyImported = "already-imported"
    case refused
  }

  package var path: String
  /// SHA-256, lower-case hexadecimal.
  package var sha256: String
  package var status: Status
  /// `xml`, `csv-wide`, `csv-list` or `csv-long`; empty if not recognised.
  package var format: String
  package var profile: String?
  package var encoding: String
  package var delimiter: String?
  package var ignoredColumns: [String]
  package var fates: FateCounts
  /// Rows that are not records, by reason.
  package var skipped: [String: Int]
  package var faults: [FaultCode: Int]

  package init(path: String, sha256: String, status: Status) {
    self.path = path
    self.sha256 = sha256
    self.status = status
    format = ""
    profile = nil
    encoding = ""
    delimiter = nil
    ignoredColumns = []
    fates = FateCounts()
    skipped = [:]
    faults = [:]
  }
}
