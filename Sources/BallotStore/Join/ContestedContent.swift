/// The marks of one version of an assessment that more than one entry speaks of.
///
/// Only for these does the store hold what a hash stands for, so that a withdrawal or a ruling can
/// be carried out without the source files.
struct ContestedContent: BitwiseCopyable, Equatable {
  var ballot: UInt64
  var marks: UInt64
  var official: UInt32
  var content: UInt32

  static let encodedSize = 24

  static func encode(_ contents: [ContestedContent]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(contents.count * encodedSize)
    for item in contents {
      withUnsafeBytes(of: item.ballot.littleEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: item.marks.littleEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: item.official.littleEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: item.content.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// What `encode` wrote; nil where the bytes are damaged.
  static func decode(_ bytes: UnsafeRawBufferPointer) -> [ContestedContent]? {
    guard bytes.count.isMultiple(of: encodedSize) else { return nil }
    return (0..<bytes.count / encodedSize).map { index in
      let at = index * encodedSize
      func word<Word: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _: Word.Type) -> Word {
        Word(littleEndian: bytes.loadUnaligned(fromByteOffset: at + offset, as: Word.self))
      }
      return ContestedContent(
        ballot: word(0, UInt64.self), marks: word(8, UInt64.self),
        official: word(16, UInt32.self), content: word(20, UInt32.self))
    }
  }
}
