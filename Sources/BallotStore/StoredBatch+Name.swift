import BallotModel

extension StoredBatch {
  /// Whether `name` is the batch's path or key, or the end of one of them from a folder on.
  package func isCalled(_ name: String) -> Bool {
    !name.isEmpty && [report.path, key].contains { $0 == name || $0.hasSuffix("/" + name) }
  }
}
