import BallotModel
import BallotReading
import RoundFolder
import Testing

/// The example profiles, and the real exports beside the repository.
enum SampleProfile {
  private static let root: String = {
    var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    folders.removeLast(4)
    return folders.joined(separator: "/")
  }()

  private static let exports = root + "/../shared/real-exports/"

  /// Whether the real exports, which are no part of the repository, are there.
  static var hasExports: Bool { (try? bytes(at: exports + "odk/NOTE.md")) != nil }

  /// - Throws: where there is no such profile, or it has a fault.
  static func profile(_ id: String) throws -> ImportProfile {
    try BuiltInProfiles.read(
      bytes(at: root + "/Samples/profiles/\(id).yaml"), file: "\(id).yaml")
  }

  static func repositoryFile(_ path: String) throws -> [UInt8] { try bytes(at: root + "/" + path) }

  static func exportPath(_ path: String) -> String { exports + path }

  static func export(_ path: String) throws -> [UInt8] { try bytes(at: exports + path) }

  /// What the real export at `path` gives through a shipped profile.
  static func read(
    _ path: String, _ profile: String, codes: [String] = ProfileRound.codes
  ) throws -> ProfileReading {
    try ProfileReading(
      export(path), Self.profile(profile), round: ProfileRound.round(codes: codes))
  }

  private static func bytes(at path: String) throws -> [UInt8] {
    let source = try FileSource(path: path)
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
