import Foundation

/// The files of this package.
enum SourceTree {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below Sources or Tests, by path.
  static func files(in folder: String) throws -> [SourceFile] {
    let found = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    var files: [SourceFile] = []
    while let name = found?.nextObject() as? String {
      guard name.hasSuffix(".swift") else { continue }
      let path = "\(folder)/\(name)"
      files.append(
        SourceFile(
          target: String(name.prefix { $0 != "/" }), path: path,
          lines: try text(path).split(separator: "\n", omittingEmptySubsequences: false)))
    }
    return files.sorted { $0.path < $1.path }
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Folders directly below Sources.
  static func targets() throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources").path
    ).filter { !$0.hasPrefix(".") }.sorted()
  }
}
