package import BallotModel

/// What an import knows of a file before the join has spoken.
package struct BatchDraft: Sendable, Equatable {
  package var path: String
  /// SHA-256, lower-case hexadecimal.
  package var sha256: String
  /// Bytes.
  package var size: Int
  package var format: String
  package var profile: String?
  /// SHA-256 of the profile's bytes, lower-case hexadecimal.
  package var profileDigest: String?
  package var encoding: String
  package var delimiter: String?
  package var ignoredColumns: [String]
  package var skipped: [String: Int]
  package var ledger: FaultLedger
  /// Records read, where known without the join.
  package var records: Int?
  /// Sheet that was asked for.
  package var sheet: String?

  package init(
    path: String, sha256: String, size: Int, format: String, profile: String?,
    profileDigest: String? = nil, encoding: String,
    delimiter: String?, ignoredColumns: [String], skipped: [String: Int], ledger: FaultLedger,
    records: Int?, sheet: String? = nil
  ) {
    self.path = path
    self.sha256 = sha256
    self.size = size
    self.format = format
    self.profile = profile
    self.profileDigest = profileDigest
    self.encoding = encoding
    self.delimiter = delimiter
    self.ignoredColumns = ignoredColumns
    self.skipped = skipped
    self.ledger = ledger
    self.records = records
    self.sheet = sheet
  }

  package var isRefused: Bool { ledger.refusesFile }
}
