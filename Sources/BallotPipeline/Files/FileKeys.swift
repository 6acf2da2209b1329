import RoundFolder

/// By what files are known to a round, however their paths are typed.
///
/// A file below the round's folder is known by its path from there, any other by its absolute path,
/// without `.`, `..` and links to folders. Remembers folders, so that one costs one look.
final class FileKeys {
  private let round: String
  private var folders: [String: (real: String, base: String?)] = [:]
  private var bases: [String: String?] = [:]
  /// Folders by their path from the round's folder.
  private var taken: [String: String] = [:]

  init(round: String) { self.round = round }

  /// What `path` is known by.
  ///
  /// - Returns: `real`, where it lies; `inRound`, its path from the round's folder, nil elsewhere.
  func place(of path: String) -> (real: String, inRound: String?) {
    let (parent, name) = Self.split(path)
    let folder = folder(parent)
    let inRound = Self.inRound(folder).map { BallotFolder.joined($0, name) }
    return (BallotFolder.joined(folder.real, name), inRound)
  }

  /// The key of `path`.
  func key(of path: String) -> String {
    let place = place(of: path)
    return place.inRound ?? place.real
  }

  /// The folder at `location`, with what the files in it are known by.
  ///
  /// Of two folders that would be known by one path, as in a copy of the round's folder, the files of
  /// the second are known by where they lie.
  ///
  /// - Parameter path: what the files' paths begin with unless they lie in the round's folder.
  func folder(path: String, location: String) -> BallotFolder {
    let folder = folder(location.isEmpty ? "." : location)
    guard let inRound = claimed(folder) else {
      return BallotFolder(path: path, location: location, key: folder.real)
    }
    return BallotFolder(path: inRound, location: location, key: inRound)
  }

  /// The same of one file that was named by itself.
  func file(path: String, location: String) -> BallotFolder {
    let (parent, name) = Self.split(location)
    let folder = folder(parent)
    guard let inRound = claimed(folder) else {
      return BallotFolder(
        path: path, location: location, key: BallotFolder.joined(folder.real, name))
    }
    let key = BallotFolder.joined(inRound, name)
    return BallotFolder(path: key, location: location, key: key)
  }

  /// The path of a folder from the round's folder, if it has the first claim to that.
  private func claimed(_ folder: (real: String, base: String?)) -> String? {
    guard let path = Self.inRound(folder), taken[path, default: folder.real] == folder.real else {
      return nil
    }
    taken[path] = folder.real
    return path
  }

  /// The path of a folder from the round's folder; empty for that one itself, nil elsewhere.
  private static func inRound(_ folder: (real: String, base: String?)) -> String? {
    folder.base.map { base in
      String(folder.real.utf8.dropFirst(base.utf8.count).drop { $0 == UInt8(ascii: "/") }) ?? ""
    }
  }

  private func folder(_ path: String) -> (real: String, base: String?) {
    if let known = folders[path] { return known }
    let real = Self.resolved(path)
    let folder = (real, base(of: real))
    folders[path] = folder
    return folder
  }

  /// The nearest folder from `real` upwards that is this round's.
  private func base(of real: String) -> String? {
    if let known = bases[real] { return known }
    var base: String?
    if isRound(real) {
      base = real
    } else if real != "/", real.hasPrefix("/") {
      base = self.base(of: Self.split(real).parent)
    }
    bases[real] = .some(base)
    return base
  }

  private func isRound(_ folder: String) -> Bool {
    guard let bytes = FileProbe.bytes(of: BallotFolder.joined(folder, RoundFiles.roundFile)) else {
      return false
    }
    return RoundFiles.identifier(inRoundFile: bytes) == round
  }

  /// `path` without links; of what is not there any more as far as that goes.
  private static func resolved(_ path: String) -> String {
    if let real = FileProbe.realPath(path) { return real }
    guard path != ".", path != "/" else { return path }
    let (parent, name) = split(path)
    let folder = resolved(parent)
    switch name {
    case ".": return folder
    case "..": return split(folder).parent
    default: return BallotFolder.joined(folder, name)
    }
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
