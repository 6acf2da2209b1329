package import BallotModel

/// What is known of a file once it has been read to its end.
package struct FileReading: Sendable, Equatable {
  /// A column of a table, with what an import profile makes of it.
  package struct Column: Sendable, Equatable {
    package var heading: String
    /// A role, or `identity`, `key`, `parent`, `dropped`, `ignored`.
    package var role: String
  }

  /// `xml`, `csv-wide`, `csv-list`, `csv-long` or, through a profile, `csv`; empty if not
  /// recognised.
  package var format = ""
  package var encoding = "utf-8"
  package var delimiter: String?
  package var ignoredColumns: [String] = []
  /// Rows that are not records, by reason.
  package var skipped: [String: Int] = [:]
  /// Records read, where a row or element is one; nil for the long shape, whose rows go together
  /// only in the join.
  package var records: Int?
  package var ledger = FaultLedger()
  /// What each column was taken for, and what the records say: through an import profile only.
  package var columns: [Column] = []
  package var outcomes: ProfileOutcomes?
  /// Only where `FileOptions.gathersUnmatched`.
  package var unmatched: [UnmatchedName.Key: Int] = [:]
  /// Only where `FileOptions.isTraced`.
  package var trace = FileTrace()

  package init() {}

  /// Whether nothing of the file may be counted.
  package var isRefused: Bool { ledger.refusesFile }
}
