import Foundation

/// A folder of a test's own, gone when the test lets go of it.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("kiemphieu-test-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ relative: String) -> URL { url.appendingPathComponent(relative) }

  func exists(_ relative: String) -> Bool {
    FileManager.default.fileExists(atPath: path(relative).path)
  }

  func bytes(_ relative: String) throws -> Data { try Data(contentsOf: path(relative)) }

  func text(_ relative: String) throws -> String {
    String(decoding: try bytes(relative), as: UTF8.self)
  }

  /// Writes a file, and the folders above it.
  func write(_ bytes: Data, to relative: String) throws {
    let file = path(relative)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  func write(_ text: String, to relative: String) throws {
    try write(Data(text.utf8), to: relative)
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      at: path(relative), withIntermediateDirectories: true)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(at: path(relative))
  }

  func move(_ relative: String, to other: String) throws {
    try FileManager.default.moveItem(at: path(relative), to: path(other))
  }

  /// Copies a file or folder from anywhere.
  func copy(_ source: URL, to relative: String) throws {
    try FileManager.default.createDirectory(
      at: path(relative).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: path(relative))
  }

  /// The files below a folder, relative to this one, sorted; hidden ones too.
  func files(below relative: String = "") throws -> [String] {
    let base = path(relative).standardizedFileURL.path
    let found = FileManager.default.enumerator(atPath: base)
    var names: [String] = []
    while let name = found?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: "\(base)/\(name)", isDirectory: &isFolder)
      if isThere, !isFolder.boolValue {
        names.append(relative.isEmpty ? name : "\(relative)/\(name)")
      }
    }
    return names.sorted()
  }
}
