/// Where files lie together, or one file that was named by itself: what their paths begin with.
///
/// Shared by the files in it, since there may be a hundred thousand of them.
final class BallotFolder: Sendable {
  /// What the paths begin with as listed; see `BallotFile.path`.
  let path: String
  /// Where it lies.
  let location: String
  /// What the files are known by begins with.
  let key: String

  /// - Parameter key: nil to take the path.
  init(path: String, location: String, key: String? = nil) {
    self.path = path
    self.location = location
    self.key = key ?? path
  }

  /// `name` behind one of the beginnings; an empty name stands for the file itself.
  static func joined(_ folder: String, _ name: String) -> String {
    if name.isEmpty { return folder }
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
