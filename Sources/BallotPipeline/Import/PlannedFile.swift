import BallotModel
import BallotReading

/// One file of an import, with what was decided of it before it is read.
struct PlannedFile: Sendable {
  enum Plan: Equatable, Sendable {
    case read
    case alreadyImported(batch: UInt32)
    case refuse(FaultCode)
  }

  var file: BallotFile
  var digest: FileDigest?
  var plan: Plan
  var options: FileOptions
  var profile: String?
}
