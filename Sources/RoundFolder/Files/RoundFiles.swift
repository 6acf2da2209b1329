/// The files of a round folder but its ballots, wherever they are kept: on disk or in a database.
package struct RoundFiles: Equatable, Sendable {
  /// Path relative to the folder, with `/`, to the file's bytes.
  package var files: [String: [UInt8]]

  package init(files: [String: [UInt8]] = [:]) {
    self.files = files
  }

  /// The paths in a fixed order (by Unicode scalars), for digests and storage.
  package var sortedPaths: [String] {
    files.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// The name of the file that describes the round.
  package static let roundFile = "round.yaml"
  /// Size up to which a file is read: 64 MiB.
  package static let mostBytes = 64 << 20

  /// The YAML files directly in the folder `name`, sorted.
  func documents(in name: String) -> [String] {
    sortedPaths.filter { path in
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0] == name && Self.isDocument(String(parts[1]))
    }
  }

  /// Whether a file of this name in `codebooks` or `profiles` is read.
  static func isDocument(_ name: String) -> Bool {
    name.hasSuffix(".yaml") && !name.hasPrefix(".")
  }
}
