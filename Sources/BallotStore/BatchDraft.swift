package import BallotModel

/// What an import knows of a file before the join has spoken.
package struct BatchDraft: Sendable, Equatable {
  package var path: String
  /// What the file is known by, however its path was typed.
  package var key: String
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
  /// Whether an earlier file of this import has the same bytes, so that nothing of it is kept.
  package var isCopy = false
  /// Sheet that was asked for.
  package var sheet: String?

  /// - Parameter key: nil to take the path.
  package init(
    path: String, key: String? = nil, sha256: String, size: Int, format: String, profile: String?,
    profileDigest: String? = nil, encoding: String,
    delimiter: String?, ignoredColumns: [String], skipped: [String: Int], ledger: FaultLedger,
    records: Int?, sheet: String? = nil
  ) {
    self.path = path
    self.key = key ?? path
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

  /// Whether its records go in.
  package var isBroughtIn: Bool { !isRefused && !isCopy }
}
