import BallotModel
import BallotReading
// Foundation for NFC.
import Foundation
import Testing

@Suite struct LegacySourceTests {
  private static let text = "Nguyễn Thị Hòa, phường Đức Giang"

  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// The bytes of domain.md 4.1.
  private static let worked: [(LegacyEncoding, [UInt8])] = [
    (
      .windows1258,
      [
        0x4E, 0x67, 0x75, 0x79, 0xEA, 0xDE, 0x6E, 0x20, 0x54, 0x68, 0x69, 0xF2, 0x20, 0x48, 0x6F,
        0xCC, 0x61, 0x2C, 0x20, 0x70, 0x68, 0xFD, 0xF5, 0xCC, 0x6E, 0x67, 0x20, 0xD0, 0xFD, 0xEC,
        0x63, 0x20, 0x47, 0x69, 0x61, 0x6E, 0x67,
      ]
    ),
    (
      .tcvn3,
      [
        0x4E, 0x67, 0x75, 0x79, 0xD4, 0x6E, 0x20, 0x54, 0x68, 0xDE, 0x20, 0x48, 0xDF, 0x61, 0x2C,
        0x20, 0x70, 0x68, 0xAD, 0xEA, 0x6E, 0x67, 0x20, 0xA7, 0xF8, 0x63, 0x20, 0x47, 0x69, 0x61,
        0x6E, 0x67,
      ]
    ),
    (.vni, latin1("Nguyeãn Thò Hoøa, phöôøng Ñöùc Giang")),
  ]

  private func decoded(
    _ bytes: [UInt8], _ encoding: LegacyEncoding, chunk: Int = .max, size: Int = 1 << 16
  ) throws -> String {
    let source = LegacySource(MemorySource(bytes, chunk: chunk), encoding)
    return String(decoding: try source.all(size: size), as: UTF8.self)
  }

  @Test(arguments: worked)
  func `the worked name comes out in NFC whatever the pieces`(
    encoding: LegacyEncoding, bytes: [UInt8]
  ) throws {
    for (chunk, size) in [(Int.max, 1 << 16), (1, 1 << 16), (2, 3), (7, 1)] {
      let text = try decoded(bytes, encoding, chunk: chunk, size: size)
      #expect(Array(text.utf8) == Array(Self.text.utf8))
    }
  }

  @Test func `real TCVN3 keeps the letter whose byte is the soft hyphen`() throws {
    #expect(
      try decoded(Self.latin1("Uû ban nh©n d©n"), .tcvn3) == "Uỷ ban nhân dân")
    #expect(try decoded([0xA7, 0xAD, 0xEE, 0x63], .tcvn3) == "Được")
  }

  @Test func `every Vietnamese letter comes back from VNI`() throws {
    #expect(LegacyWriter.vni.count == 134)
    for (letter, written) in LegacyWriter.vni {
      let text = try decoded(Self.latin1(written), .vni)
      #expect(Array(text.utf8) == Array(letter.utf8), "\(letter)")
    }
  }

  @Test(arguments: [LegacyEncoding.windows1258, .tcvn3])
  func `every Vietnamese letter comes back from what iconv wrote`(
    encoding: LegacyEncoding
  ) throws {
    for (letter, _) in LegacyWriter.vni {
      guard let bytes = LegacyWriter.bytes(letter, encoding) else { continue }
      #expect(Array(try decoded(bytes, encoding).utf8) == Array(letter.utf8), "\(letter)")
    }
  }

  @Test(
    .enabled("needs an iconv that knows the encodings") {
      LegacyWriter.bytes("a", .windows1258) != nil && LegacyWriter.bytes("a", .tcvn3) != nil
    },
    arguments: [(LegacyEncoding.windows1258, "WINDOWS-1258"), (.tcvn3, "TCVN")])
  func `bytes mean what iconv says they mean`(encoding: LegacyEncoding, name: String) throws {
    for byte in UInt8.min...UInt8.max {
      let expected = LegacyWriter.convert([byte], from: name, to: "UTF-8")
      let found = try? LegacySource(MemorySource([byte]), encoding).all()
      #expect(found == expected, "byte \(byte)")
    }
    // What iconv says of each byte alone, in NFC: of two marks on one letter it makes the wrong one.
    var random = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0x41...0xFF, using: &random) }
        .filter { LegacyWriter.convert([$0], from: name, to: "UTF-8") != nil }
      let plain = bytes.flatMap { LegacyWriter.convert([$0], from: name, to: "UTF-8") ?? [] }
      let expected = String(decoding: plain, as: UTF8.self).precomposedStringWithCanonicalMapping
      #expect(Array(try decoded(bytes, encoding, chunk: 5).utf8) == Array(expected.utf8))
    }
  }

  private static let undecodable: [(LegacyEncoding, [UInt8], Int)] = [
    (.windows1258, Array("a\nb\r\nc".utf8) + [0x8A, 0x41], 3),
    (.windows1258, [0xD2 + 0xC, 0x41, 0x0D, 0x81], 2),
    // A circumflex can't stand on a consonant, nor a second mark on a letter that has one.
    (.vni, Array("a\n\nb".utf8) + [0xE2], 3),
    (.vni, [0x61, 0xF9, 0xF8], 1),
    (.vni, [0xF9], 1),
    (.vni, [0x41, 0xFE], 1),
  ]

  @Test(arguments: undecodable)
  func `a byte without meaning is a fault at its line, behind what stands before it`(
    encoding: LegacyEncoding, bytes: [UInt8], line: Int
  ) throws {
    for chunk in [1, 3, .max] {
      let source = LegacySource(MemorySource(bytes, chunk: chunk), encoding)
      #expect(
        throws: ReadingError(
          Fault(.undecodableText, line: line, argument: encoding.rawValue))
      ) { try source.all() }
    }
  }

  @Test func `a fault of the source comes behind the letter that was held`() throws {
    let source = LegacySource(FailingSource([0xA7]), .tcvn3)
    var letter = [UInt8](repeating: 0, count: 8)
    let count = try letter.withUnsafeMutableBytes { try source.read(into: $0) }
    #expect(letter[..<count].elementsEqual("Đ".utf8))
    #expect(throws: ReadingError(Fault(.unreadableFile))) { try source.all() }
  }
}
