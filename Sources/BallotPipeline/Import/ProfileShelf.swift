import BallotModel
import BallotReading
import RoundFolder

/// The import profiles that a round can use: those of its folder, those that ship, and files.
struct ProfileShelf {
  /// A profile with the digest of the bytes it was read from.
  struct Entry: Sendable {
    var shared: SharedProfile
    /// SHA-256, lower-case hexadecimal.
    var sha256: String
  }

  private let files: RoundFiles

  init(_ files: RoundFiles) { self.files = files }

  /// The profile called `name`: of the round folder, built in, or a YAML file; nil if there is none.
  func entry(_ name: String) throws(PipelineError) -> Entry? {
    if let path = ImportProfiles.paths(in: files)[name], let bytes = files.files[path] {
      return try read(bytes, path)
    }
    if let bytes = BuiltInProfiles.bytes(id: name) { return try read(bytes, name) }
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml"),
      let bytes = FileProbe.bytes(of: name)
    else { return nil }
    return try read(bytes, name)
  }

  private func read(_ bytes: [UInt8], _ file: String) throws(PipelineError) -> Entry {
    do throws(RoundFolderError) {
      return Entry(
        shared: SharedProfile(try BuiltInProfiles.read(bytes, file: file)),
        sha256: FileDigest.text(of: bytes))
    } catch {
      throw .roundFolder(error)
    }
  }
}
