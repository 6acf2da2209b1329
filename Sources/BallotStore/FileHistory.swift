/// What the database knows of a file before it is read.
package struct FileHistory: Equatable, Sendable {
  /// The imported batch with the same bytes, under whatever path.
  package var sameBytes: UInt32?
  /// Whether a batch with the same bytes was withdrawn.
  package var wasWithdrawn = false
  /// The imported batches of what the file is known by.
  package var imported: [UInt32] = []
  /// The refused batch of the same file with the same bytes.
  package var sameRefusal: UInt32?

  package init() {}
}
