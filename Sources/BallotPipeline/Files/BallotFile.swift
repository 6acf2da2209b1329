import BallotModel
import BallotReading

/// A file to be imported: the path by which it is known, and where it lies.
struct BallotFile: Sendable {
  /// What only few files have.
  final class Contents: Sendable {
    /// Its place in the container; nil for a file of its own.
    let entry: ContainerEntry?
    /// Why it can't be opened at all.
    let defect: Fault?

    init(entry: ContainerEntry? = nil, defect: Fault? = nil) {
      self.entry = entry
      self.defect = defect
    }
  }

  let folder: BallotFolder
  /// Empty where the folder stands for the file itself.
  let name: String
  private var contents: Contents?

  /// As listed: relative to the round folder if it lies there, or as typed; `a.zip/inner.csv` inside
  /// a container.
  var path: String { within(folder.path) }
  /// What it is compared by, however it was typed; see `FileKeys`.
  var key: String { within(folder.key) }
  /// Where it, or its container, is opened; "-" for standard input.
  var location: String { BallotFolder.joined(folder.location, name) }
  var entry: ContainerEntry? { contents?.entry }
  var defect: Fault? { contents?.defect }

  /// Bytes of a file of its own; nil where only reading tells.
  var size: Int? { contents == nil ? FileProbe.size(of: location) : nil }

  init(_ name: String, in folder: BallotFolder, _ contents: Contents? = nil) {
    self.folder = folder
    self.name = name
    self.contents = contents
  }

  /// A file by itself.
  init(path: String, location: String) {
    self.init("", in: BallotFolder(path: path, location: location))
  }

  private func within(_ folder: String) -> String {
    let path = BallotFolder.joined(folder, name)
    return entry?.path(in: path) ?? path
  }
}
