import Foundation

/// A .zip whose files are stored as they are.
struct StoredZip {
  let bytes: Data

  init(_ files: [(name: String, bytes: Data)]) {
    var body = Data()
    var directory = Data()
    for (name, content) in files {
      let start = body.count
      let common =
        Self.little(20, 2) + Self.little(0x0800, 2) + Self.little(0, 2) + Self.little(0, 2)
        + Self.little(0x21, 2) + Self.little(Int(Self.checksum(content)), 4)
        + Self.little(content.count, 4) + Self.little(content.count, 4)
        + Self.little(name.utf8.count, 2)
      body += Self.little(0x0403_4B50, 4) + common + Self.little(0, 2) + Data(name.utf8) + content
      directory +=
        Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common + Self.little(0, 2)
        + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
        + Self.little(start, 4) + Data(name.utf8)
    }
    bytes =
      body + directory + Self.little(0x0605_4B50, 4) + Self.little(0, 4)
      + Self.little(files.count, 2) + Self.little(files.count, 2)
      + Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
  }

  static func little(_ number: Int, _ count: Int) -> Data {
    Data((0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }

  /// CRC-32 as in ISO 3309, bit by bit.
  static func checksum(_ bytes: Data) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
        value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
