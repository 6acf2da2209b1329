/// Where an import stands.
package struct ImportProgress: Sendable, Equatable {
  package var filesDone: Int
  package var files: Int
  package var bytesDone: Int
  /// Of all files; 0 where that is not known.
  package var bytes: Int
}
