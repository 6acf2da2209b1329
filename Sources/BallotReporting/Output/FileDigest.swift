/// A file by its path and content.
package struct FileDigest: Equatable, Sendable {
  /// As people know it: relative to the round folder or the output folder.
  package var path: String
  /// Lower-case hexadecimal.
  package var sha256: String

  package init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }

  static func sorted(_ digests: [FileDigest]) -> [FileDigest] {
    digests.sorted { ByteOrder.precedes(($0.path, $0.sha256), ($1.path, $1.sha256)) }
  }

  var json: JSONText { .object([("path", .string(path)), ("sha256", .string(sha256))]) }
}
