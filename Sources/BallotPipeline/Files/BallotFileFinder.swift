import BallotModel
import BallotReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the files to be imported below the paths that were typed.
enum BallotFileFinder {
  /// The folder of a round folder in which its ballots lie.
  static let ballotFolder = "ballots"

  /// The files below `path`, sorted by their path's bytes; hidden ones, and what an operating system
  /// or an office leaves lying about, are left out.
  ///
  /// - Parameters:
  ///   - name: what the paths of the result start with.
  ///   - passedOver: called with the path of what is left out.
  static func files(
    below path: String, named name: String, passedOver: (String) -> Void = { _ in }
  ) throws(PipelineError) -> [BallotFile] {
    if path == "-" { return [BallotFile(path: "-", location: "-")] }
    var status = stat()
    guard stat(path, &status) == 0 else { throw unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return [BallotFile(path: name, location: path)]
    }
    var found: [BallotFile] = []
    try walk(path, name, &found, passedOver)
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func walk(
    _ path: String, _ name: String, _ found: inout [BallotFile], _ passedOver: (String) -> Void
  ) throws(PipelineError) {
    guard let folder = opendir(path) else { throw unreadable(path) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let length = MemoryLayout.size(ofValue: entry.pointee.d_name)
      let child = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: length) { String(cString: $0) }
      }
      if child == "." || child == ".." { continue }
      let (childPath, childName) = ("\(path)/\(child)", name.isEmpty ? child : "\(name)/\(child)")
      if FileName(child).isLitter {
        passedOver(childName)
        continue
      }
      var status = stat()
      // A link to a folder is not followed: it could lead in a circle.
      guard lstat(childPath, &status) == 0 else { throw unreadable(childPath) }
      if status.st_mode & S_IFMT == S_IFDIR {
        try walk(childPath, childName, &found, passedOver)
      } else if status.st_mode & S_IFMT == S_IFREG {
        found.append(BallotFile(path: childName, location: childPath))
      } else if status.st_mode & S_IFMT == S_IFLNK, stat(childPath, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      {
        found.append(BallotFile(path: childName, location: childPath))
      }
    }
  }

  private static func unreadable(_ path: String) -> PipelineError {
    .system(LocalizedText(vi: "Không đọc được \(path)", en: "Cannot read \(path)"))
  }
}
