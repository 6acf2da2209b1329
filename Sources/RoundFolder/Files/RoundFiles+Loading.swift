// Foundation: files and folders.
import Foundation

extension RoundFiles {
  /// Reads round.yaml, the files it names or the default ones, and the YAML files of `codebooks`
  /// and `profiles`; never the ballots.
  ///
  /// A file that isn't there is left out: `RoundReader` says whether it is missed.
  /// - Throws: the faults K02 (unreadable) and K03 (larger than `mostBytes`).
  package static func load(folder: String) throws(RoundFolderError) -> RoundFiles {
    let faults = FaultCollector()
    var files: [String: [UInt8]] = [:]
    func take(_ path: String) {
      guard files[path] == nil else { return }
      files[path] = read(path, in: folder, faults: faults)
    }
    take(roundFile)
    for path in RoundFileNames.paths(inRoundFile: files[roundFile] ?? []) { take(path) }
    for name in ["codebooks", "profiles"] {
      for path in documents(in: name, of: folder, faults: faults) { take(path) }
    }
    try faults.throwIfAny()
    return RoundFiles(files: files)
  }

  private static func documents(
    in name: String, of folder: String, faults: FaultCollector
  ) -> [String] {
    let path = "\(folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        .filter(isDocument).map { "\(name)/\($0)" }
    } catch {
      faults.add(.unreadableFile, file: name, line: 0, value: name, expected: .readableFile)
      return []
    }
  }

  /// The bytes of the file, or nil if it isn't there or was refused.
  private static func read(_ path: String, in folder: String, faults: FaultCollector) -> [UInt8]? {
    let place = "\(folder)/\(path)"
    guard FileManager.default.fileExists(atPath: place) else { return nil }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: place))
      defer { try? handle.close() }
      let data = try handle.read(upToCount: mostBytes + 1) ?? Data()
      guard data.count <= mostBytes else {
        faults.add(
          .fileTooLarge, file: path, line: 0, value: path, expected: .sizeAtMost(bytes: mostBytes))
        return nil
      }
      return [UInt8](data)
    } catch {
      faults.add(.unreadableFile, file: path, line: 0, value: path, expected: .readableFile)
      return nil
    }
  }
}
