/// Where an import stands.
package struct ImportProgress: Sendable, Equatable {
  package var filesDone: Int
  package var files: Int
  package var bytesDone: Int
  package var bytes: Int
}
