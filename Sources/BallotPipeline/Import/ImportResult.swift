package import BallotModel

/// What an import came to.
package struct ImportResult {
  package let report: ImportReport
  /// How a command that imports ends.
  package let exitStatus: ExitStatus
  /// For `RoundSession.forEachFile`.
  let files: ImportedFiles
}
