package import BallotModel

/// What is known of a file once it has been read to its end.
package struct FileReading: Sendable, Equatable {
  /// `xml`, `csv-wide`, `csv-list` or `csv-long`; empty if not recognised.
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

  package init() {}

  /// Whether nothing of the file may be counted.
  package var isRefused: Bool { ledger.refusesFile }
}
