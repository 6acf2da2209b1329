import CArchive

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes .gz and .zip files byte by byte, good ones and bad ones.
enum ContainerWriter {
  /// One entry of a .zip.
  struct Entry {
    var name: [UInt8]
    var bytes: [UInt8]
    var isDeflated = true
    /// General purpose flags; 0x800: the name is UTF-8, 1: encrypted.
    var flags: UInt16 = 0x800
    /// Unix mode in the directory.
    var mode: UInt32 = 0o100644

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = Array(name.utf8)
      self.bytes = bytes
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes) + little(checksum(bytes))
      + little(UInt32(truncatingIfNeeded: bytes.count))
  }

  static func zip(_ entries: [Entry]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let data = entry.isDeflated ? deflated(entry.bytes) : entry.bytes
      let common =
        little(UInt16(20)) + little(entry.flags) + little(UInt16(entry.isDeflated ? 8 : 0))
        + little(UInt16(0)) + little(UInt16(0x21)) + little(checksum(entry.bytes))
        + little(UInt32(data.count)) + little(UInt32(entry.bytes.count))
        + little(UInt16(entry.name.count)) + little(UInt16(0))
      directory +=
        [0x50, 0x4B, 1, 2] + little(UInt16(0x0314)) + common + little(UInt16(0))
        + little(UInt16(0)) + little(UInt16(0)) + little(entry.mode << 16)
        + little(UInt32(file.count)) + entry.name
      file += [0x50, 0x4B, 3, 4] + common + entry.name + data
    }
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(UInt16(entries.count))
      + little(UInt16(entries.count)) + little(UInt32(directory.count))
      + little(UInt32(file.count)) + little(UInt16(0))
  }

  /// Writes `bytes` to a file called `name` in a folder of its own, and removes both afterwards.
  static func withFile<Result>(
    _ name: String, _ bytes: [UInt8], _ body: (String) throws -> Result
  ) throws -> Result {
    var template = Array("/tmp/kiemphieu-containers-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXFailure(code: errno) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = "\(folder)/\(name)"
    defer {
      unlink(path)
      rmdir(folder)
    }
    guard let file = fopen(path, "wb") else { throw POSIXFailure(code: errno) }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { throw POSIXFailure(code: errno) }
    return try body(path)
  }

  struct POSIXFailure: Error { var code: Int32 }

  /// Raw DEFLATE: what zlib's own format has between its header and its check sum.
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(size))
    compress2(&output, &size, bytes, UInt(bytes.count), 9)
    return Array(output[2..<(Int(size) - 4)])
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}
