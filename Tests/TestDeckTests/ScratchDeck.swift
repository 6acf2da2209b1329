import Foundation
import TestDeck

/// A deck in a folder of its own, removed when the test is done with it; or one that lies there.
final class ScratchDeck {
  let folder: String
  private let isOwn: Bool

  init(_ options: TestDeckOptions) throws {
    folder = NSTemporaryDirectory() + "testdeck-" + UUID().uuidString
    isOwn = true
    try TestDeck(options: options, codebooks: DeckCodebooks.all).write(to: folder)
  }

  init(existing folder: String) {
    self.folder = folder
    isOwn = false
  }

  deinit { if isOwn { try? FileManager.default.removeItem(atPath: folder) } }

  /// Relative paths of all files, sorted.
  func paths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  func data(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  /// The file expected.json.
  func expected() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: data("expected.json"))
    return object as? [String: Any] ?? [:]
  }

  func rows(_ key: String) throws -> [[String: Any]] {
    try expected()[key] as? [[String: Any]] ?? []
  }

  func fates() throws -> [String: Int] { try expected()["fates"] as? [String: Int] ?? [:] }
}
