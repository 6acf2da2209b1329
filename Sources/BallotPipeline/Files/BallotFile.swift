import BallotModel
import BallotReading

/// A file to be imported: the path by which it is known, and where it lies.
struct BallotFile {
  /// As listed: relative to the round folder if it lies there, or as typed; `a.zip/inner.csv` inside a container.
  var path: String
  /// What it is compared by, however it was typed; see `FileKeys`.
  var key: String
  /// Where it, or its container, is opened; "-" for standard input.
  var location: String
  /// Its place in the container; nil for a file of its own.
  var entry: ContainerEntry?
  /// Why it can't be opened at all.
  var defect: Fault?

  /// Bytes of a file of its own; nil where only reading tells.
  var size: Int? { entry == nil && defect == nil ? FileProbe.size(of: location) : nil }

  /// - Parameter key: nil to take the path.
  init(
    path: String, location: String, key: String? = nil, entry: ContainerEntry? = nil,
    defect: Fault? = nil
  ) {
    self.path = path
    self.key = key ?? path
    self.location = location
    self.entry = entry
    self.defect = defect
  }
}
