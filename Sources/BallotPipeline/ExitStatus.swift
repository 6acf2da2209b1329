/// How a command ends (contract, section 3).
package enum ExitStatus: Int32, Sendable {
  /// All read and counted; warnings and duplicates allowed.
  case done = 0
  case verificationFailed = 1
  /// Done, but some records or files were not counted.
  case partly = 2
  case nothingCounted = 3
  case wrongUsage = 64
  case wrongRound = 65
  case unreadable = 74
}
