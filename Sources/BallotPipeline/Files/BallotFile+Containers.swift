import BallotModel
import BallotReading

extension BallotFile {
  /// The files that are imported for this one: itself, or what a .gz or .zip holds.
  ///
  /// A container that can't be opened stays one file, which is refused with its fault.
  var contained: [BallotFile] {
    let location = location
    do throws(ReadingError) {
      guard location != "-", try ContainerReader.kind(of: location) != nil else { return [self] }
      return try ContainerReader(path: location).entries.map {
        BallotFile(name, in: folder, Contents(entry: $0))
      }
    } catch {
      return [BallotFile(name, in: folder, Contents(defect: error.fault))]
    }
  }
}
