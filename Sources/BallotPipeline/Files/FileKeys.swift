import RoundFolder

/// By what files are known to a round, however their paths are typed.
///
/// A file below the round's folder is known by its path from there, any other by its absolute path,
/// without `.`, `..` and links to folders. Remembers folders, so that one costs one look.
final class FileKeys {
  private let round: String
  private var folders: [String: (real: String, base: String?)] = [:]
  private var bases: [String: String?] = [:]

  init(round: String) { self.round = round }

  /// What `path` is known by.
  ///
  /// - Returns: `real`, where it lies; `inRound`, its path from the round's folder, nil elsewhere.
  func place(of path: String) -> (real: String, inRound: String?) {
    let (parent, name) = Self.split(path)
    let folder = folder(parent)
    let real = Self.joined(folder.real, name)
    let inRound = folder.base.map { String(real.dropFirst(Self.joined($0, "").count)) }
    return (real, inRound)
  }

  /// The key of `path`.
  func key(of path: String) -> String {
    let place = place(of: path)
    return place.inRound ?? place.real
  }

  /// Gives each of `files` its key, and its path in the round where it has one.
  ///
  /// Of two files that would be known by one path, as in a copy of the round's folder, the second is
  /// known by where it lies.
  func name(_ files: inout [BallotFile]) {
    var taken: [String: String] = [:]
    for index in files.indices where files[index].location != "-" {
      let place = place(of: files[index].location)
      files[index].key = place.real
      guard let inRound = place.inRound, taken[inRound] ?? place.real == place.real else {
        continue
      }
      taken[inRound] = place.real
      files[index].key = inRound
      files[index].path = inRound
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
    guard let bytes = FileProbe.bytes(of: Self.joined(folder, RoundFiles.roundFile)) else {
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
    default: return joined(folder, name)
    }
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private static func split(_ path: String) -> (parent: String, name: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let name = String(path[path.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }
}
