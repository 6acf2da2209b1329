import BallotReading

/// Files of Tests/Fixtures/reading, named for their defect.
enum Fixture {
  static func path(_ name: String, from file: String = #filePath) -> String {
    var folders = file.split(separator: "/", omittingEmptySubsequences: false)
    folders.removeLast(2)
    return folders.joined(separator: "/") + "/Fixtures/reading/" + name
  }

  /// - Throws: X01 where there is no such file.
  static func bytes(_ name: String) throws -> [UInt8] {
    let source = try FileSource(path: path(name))
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
