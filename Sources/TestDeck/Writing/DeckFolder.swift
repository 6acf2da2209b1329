// Foundation for folders and files.
import Foundation

/// The folder that a deck is written to.
struct DeckFolder {
  private let path: String

  /// - Throws: `TestDeckError` if something lies there already or it cannot be made.
  init(path: String) throws(TestDeckError) {
    self.path = path
    if let contents = try? FileManager.default.contentsOfDirectory(atPath: path) {
      guard contents.isEmpty else { throw .folderNotEmpty(path) }
    } else {
      try Self.makeFolder(path)
    }
  }

  private static func makeFolder(_ path: String) throws(TestDeckError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(path)
    }
  }

  /// Writes one whole file, making the folders on the way.
  func write(_ bytes: [UInt8], at relative: String) throws(TestDeckError) {
    let stream = try open(relative)
    try stream.append(bytes)
    try stream.close()
  }

  /// Opens a file to be written piece by piece.
  func open(_ relative: String) throws(TestDeckError) -> DeckFileStream {
    let full = path + "/" + relative
    if let slash = full.lastIndex(of: "/") { try Self.makeFolder(String(full[..<slash])) }
    guard FileManager.default.createFile(atPath: full, contents: nil),
      let handle = FileHandle(forWritingAtPath: full)
    else { throw .cannotWrite(full) }
    return DeckFileStream(handle: handle, path: full)
  }
}
