import Foundation

/// The files of a report that say nothing of files, by name.
struct ReportFolder: Equatable {
  /// Their bytes.
  let files: [String: Data]

  /// Those that name the files in which ballots came (contract, section 4).
  private static let naming: Set<String> = ["manifest.json", "rejects.csv"]

  init(_ folder: ScratchFolder, _ relative: String) throws {
    var files: [String: Data] = [:]
    for path in try folder.files(below: relative) where !path.contains(".sqlite") {
      let name = String(path.dropFirst(relative.count + 1))
      if Self.naming.contains(name) { continue }
      files[name] = try folder.bytes(path)
    }
    self.files = files
  }

  /// Names of the files that are not alike, sorted.
  func differences(from other: ReportFolder) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
