import BallotReading

/// Finds the files of batches again, by the paths under which they were imported.
///
/// What counts is the digest: a file with other bytes is another file, wherever it lies.
struct SourceFinder {
  enum Outcome {
    case found(BallotFile, FileDigest)
    /// There is such a file, with other bytes.
    case changed
    case missing
  }

  private let roots: [String]
  private let opener = SourceOpener()
  private var containers: [String: [String: BallotFile]] = [:]

  /// - Parameter roots: folders to which relative paths may lead, tried in this order.
  init(roots: [String]) { self.roots = roots }

  mutating func find(_ path: String, sha256: String) -> Outcome {
    var isThere = false
    let places = path.hasPrefix("/") ? [path] : roots.map { $0 == "." ? path : "\($0)/\(path)" }
    for location in places {
      guard let file = file(path, at: location) else { continue }
      isThere = true
      do throws(ReadingError) {
        let digest = try FileDigest(of: opener.open(file))
        if digest.text == sha256 { return .found(file, digest) }
      } catch {
        continue
      }
    }
    return isThere ? .changed : .missing
  }

  /// The file known as `path`, at `location` or in a container above it.
  private mutating func file(_ path: String, at location: String) -> BallotFile? {
    if FileProbe.exists(location) {
      guard !FileProbe.isFolder(location) else { return nil }
      return BallotFile(path: path, location: location).contained.first { $0.path == path }
    }
    var outer = location[...]
    var name = path[...]
    while let slash = outer.lastIndex(of: "/"), let cut = name.lastIndex(of: "/") {
      outer = outer[..<slash]
      name = name[..<cut]
      let container = String(outer)
      guard FileProbe.exists(container) else { continue }
      if FileProbe.isFolder(container) { return nil }
      return entries(of: container, named: String(name))[path]
    }
    return nil
  }

  private mutating func entries(
    of container: String, named name: String
  ) -> [String: BallotFile] {
    if let known = containers[container] { return known }
    let files = BallotFile(path: name, location: container).contained
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    containers[container] = byPath
    return byPath
  }
}
