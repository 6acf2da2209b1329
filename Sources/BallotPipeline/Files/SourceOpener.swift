import BallotModel
import BallotReading

/// Opens files one after another, a container only once for all the files in it.
///
/// Not shared between threads; each has its own.
final class SourceOpener {
  private var container: (location: String, reader: ContainerReader)?

  /// - Throws: X01, X20.
  func open(_ file: BallotFile) throws(ReadingError) -> any ByteSource {
    if let defect = file.defect { throw ReadingError(defect) }
    guard let entry = file.entry else { return try FileSource(path: file.location) }
    if let container, container.location == file.location {
      return try container.reader.source(of: entry)
    }
    let reader = try ContainerReader(path: file.location)
    container = (file.location, reader)
    return try reader.source(of: entry)
  }
}
