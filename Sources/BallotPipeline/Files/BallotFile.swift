/// A file to be imported: the path by which it is known, and where it lies.
package struct BallotFile: Equatable, Sendable {
  /// As listed: relative to the round folder, or as typed.
  package var path: String
  /// Where it is opened; "-" for standard input.
  package var location: String

  package init(path: String, location: String) {
    self.path = path
    self.location = location
  }
}
