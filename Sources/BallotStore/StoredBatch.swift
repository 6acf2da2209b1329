package import BallotModel

/// One file as the database knows it.
package struct StoredBatch: Sendable, Equatable {
  package enum State: String, Sendable {
    case imported
    case refused
    case withdrawn
  }

  package var id: UInt32
  package var state: State
  /// What the file is known by, however its path was typed.
  package var key: String
  /// Bytes of the file.
  package var size: Int
  package var report: FileReport
  /// SHA-256 of the profile that read it.
  package var profileDigest: String?
  /// Sheet of the workbook that was asked for.
  package var sheet: String?
  package var outcome: BatchOutcome
  /// Counts of the faults found while reading, by code.
  package var readingFaults: [FaultCode: Int]
}
