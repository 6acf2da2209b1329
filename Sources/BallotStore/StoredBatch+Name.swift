import BallotModel

extension StoredBatch {
  /// Whether `name` is the batch's path, or the end of it from a folder on.
  package func isCalled(_ name: String) -> Bool {
    !name.isEmpty && (report.path == name || report.path.hasSuffix("/" + name))
  }
}
