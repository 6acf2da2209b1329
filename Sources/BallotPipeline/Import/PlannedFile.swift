import BallotModel
import BallotReading

/// One file of an import, with what was decided of it before it is read.
struct PlannedFile: Sendable {
  enum Plan: Equatable, Sendable {
    case read
    case alreadyImported(batch: UInt32)
    case refuse(Fault)
  }

  var file: BallotFile
  /// Position in the import.
  var position = 0
  /// Bytes, where known before the file is read.
  var size: Int?
  /// Nil where nothing hangs on it before the file is read: it is then found while reading.
  var digest: FileDigest?
  var plan: Plan
  /// Batches that are withdrawn when this file is brought in, and stay if it is refused.
  var replaced: [UInt32] = []
  /// The batch of an earlier refusal of the same file with the same bytes.
  var sameRefusal: UInt32?
  var options: FileOptions
  /// Name of the import profile, with the digest of its bytes.
  var profile: (name: String, sha256: String)?

  /// Whether the store has the same bytes.
  var isKnown: Bool {
    if case .alreadyImported = plan { true } else { false }
  }

  /// The batch that is there already, imported or refused, if bringing the file in adds nothing.
  var settled: UInt32? {
    if case .alreadyImported(let batch) = plan { batch } else { sameRefusal }
  }
}
