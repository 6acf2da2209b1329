import RoundFolder

/// The files of a round folder, and what the database keeps of them: all but the rulings, which
/// name serials. Of those it keeps the digest, and their hashes apart.
struct KeptFiles {
  /// As the round is read from them; without rulings where they come from the database.
  let files: RoundFiles
  /// Whether the rulings are known, rather than only those that the database applies.
  let hasRulings: Bool
  /// Path and SHA-256 of the rulings.
  private let rulings: (path: String, sha256: String)?

  /// The files of a round folder.
  init(_ files: RoundFiles) {
    self.files = files
    hasRulings = true
    rulings = files.rulingsPath.map { path in
      (path, FileDigest.text(of: files.files[path] ?? []))
    }
  }

  /// The files as `stored` in the database.
  init(stored: [String: [UInt8]]) {
    var files = RoundFiles(files: stored)
    hasRulings = false
    rulings = files.rulingsPath.map { path in
      (path, String(decoding: stored[path] ?? [], as: UTF8.self))
    }
    if let rulings { files.files[rulings.path] = RoundFiles.noRulings }
    self.files = files
  }

  /// Path of the rulings; nil if there are none.
  var rulingsPath: String? { rulings?.path }

  /// What the database keeps, by path.
  var stored: [String: [UInt8]] {
    var stored = files.files
    if let rulings { stored[rulings.path] = Array(rulings.sha256.utf8) }
    return stored
  }

  /// SHA-256 of every file, by path.
  var digests: [(path: String, sha256: String)] {
    files.sortedPaths.map { path in
      if let rulings, rulings.path == path { return rulings }
      return (path, FileDigest.text(of: files.files[path] ?? []))
    }
  }
}
