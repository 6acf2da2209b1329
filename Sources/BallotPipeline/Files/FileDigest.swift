import BallotModel
import BallotReading
import Crypto

/// SHA-256 and length of a file, by which it is known wherever it lies.
struct FileDigest: Equatable, Sendable {
  var bytes: [UInt8]
  var size: Int
  /// What was read, where it is short: a small file is then opened once, not twice.
  var contents: [UInt8]?

  /// Files up to this many bytes are held.
  static let mostHeld = 16 << 10

  /// Lower-case hexadecimal.
  var text: String { Self.text(bytes) }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  init(bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  /// Reads `source` to its end.
  ///
  /// - Parameter expected: its bytes, where known.
  init(of source: any ByteSource, size expected: Int? = nil) throws(ReadingError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: FileOptions.room(for: expected, most: 256 << 10), alignment: 16)
    defer { buffer.deallocate() }
    var hash = SHA256()
    size = 0
    var held: [UInt8]? = []
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { break }
      size += count
      if size <= Self.mostHeld {
        held?.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else {
        held = nil
      }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    bytes = Array(hash.finalize())
    contents = held
  }

  /// The digest of a file that this program wrote.
  static func text(ofFile path: String) throws(PipelineError) -> String {
    do throws(ReadingError) { return try FileDigest(of: FileSource(path: path)).text } catch {
      throw .system(LocalizedText(vi: "Không đọc được \(path)", en: "Cannot read \(path)"))
    }
  }

  /// The digest of bytes in memory.
  static func text(of bytes: [UInt8]) -> String { text(of: bytes.span) }

  static func text(of bytes: Span<UInt8>) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return text(hash.finalize())
  }
}
