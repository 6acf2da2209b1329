import BallotModel
import BallotReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds the files to be imported below the paths that were typed.
struct BallotFileFinder {
  /// The folder of a round folder in which its ballots lie.
  static let ballotFolder = "ballots"

  /// What lies in a folder.
  private struct Entry {
    var name: String
    var isFolder: Bool
    var isRegular: Bool

    /// Paths in a folder go on with "/", which decides where the folder stands among the others.
    var order: String { isFolder ? name + "/" : name }
  }

  let keys: FileKeys
  /// Called with the path of what is left out.
  let passedOver: (String) -> Void
  private(set) var found: [BallotFile] = []

  init(keys: FileKeys, passedOver: @escaping (String) -> Void = { _ in }) {
    self.keys = keys
    self.passedOver = passedOver
  }

  /// Adds the files below `path`, sorted by their path's bytes; hidden ones, and what an operating
  /// system or an office leaves lying about, are left out.
  ///
  /// - Parameter name: what their paths start with.
  mutating func add(below path: String, named name: String) throws(PipelineError) {
    if path == "-" {
      found.append(BallotFile(path: "-", location: "-"))
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw Self.unreadable(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      try walk(path, name)
    } else {
      found += BallotFile("", in: keys.file(path: name, location: path)).contained
    }
  }

  private mutating func walk(_ path: String, _ name: String) throws(PipelineError) {
    let entries = try entries(path, name)
    var folder: BallotFolder?
    for entry in entries {
      let (childPath, childName) = (
        BallotFolder.joined(path, entry.name), BallotFolder.joined(name, entry.name)
      )
      if entry.isFolder {
        try walk(childPath, childName)
      } else if entry.isRegular || Self.leadsToFile(childPath) {
        let home = folder ?? keys.folder(path: name, location: path)
        folder = home
        found += BallotFile(entry.name, in: home).contained
      }
    }
  }

  /// What lies in a folder, in the order of the paths of all that is below.
  private func entries(_ path: String, _ name: String) throws(PipelineError) -> [Entry] {
    guard let folder = opendir(path) else { throw Self.unreadable(path) }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let length = MemoryLayout.size(ofValue: entry.pointee.d_name)
      let child = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: length) { String(cString: $0) }
      }
      if child == "." || child == ".." { continue }
      if FileName(child).isLitter {
        passedOver(BallotFolder.joined(name, child))
        continue
      }
      var type = Int32(entry.pointee.d_type)
      if type == Int32(DT_UNKNOWN) { type = try Self.type(of: BallotFolder.joined(path, child)) }
      entries.append(
        Entry(
          name: child, isFolder: type == Int32(DT_DIR), isRegular: type == Int32(DT_REG)))
    }
    return entries.sorted { $0.order.utf8.lexicographicallyPrecedes($1.order.utf8) }
  }

  /// For file systems that do not tell with the name.
  private static func type(of path: String) throws(PipelineError) -> Int32 {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw unreadable(path) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return Int32(DT_DIR)
    case S_IFREG: return Int32(DT_REG)
    default: return Int32(DT_LNK)
    }
  }

  /// Whether a link leads to a file. One to a folder is not followed: it could lead in a circle.
  private static func leadsToFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private static func unreadable(_ path: String) -> PipelineError {
    .system(LocalizedText(vi: "Không đọc được \(path)", en: "Cannot read \(path)"))
  }
}
