import BallotModel
import Testing

@Suite struct SipHash128Tests {
  /// The authors' known answers for SipHash-2-4 with 128 bits of output (vectors_sip128): the key
  /// is 00…0f, the input the bytes 00, 01, … of the length given.
  private static let published: [(length: Int, hash: String)] = [
    (0, "a3817f04ba25a8e66df67214c7550293"),
    (1, "da87c1d86b99af44347659119b22fc45"),
    (2, "8177228da4a45dc7fca38bdef60affe4"),
    (7, "a1f1ebbed8dbc153c0b84aa61ff08239"),
    (8, "3b62a9ba6258f5610f83e264f31497b4"),
    (9, "264499060ad9baabc47f8b02bb6d71ed"),
    (15, "5493e99933b0a8117e08ec0f97cfc3d9"),
    (16, "6ee2a4ca67b054bbfd3315bf85230577"),
    (17, "473d06e8738db89854c066c47ae47740"),
    (63, "5150d1772f50834a503e069a973fbd7c"),
  ]

  /// The hash as the reference writes it: the bytes of the two words, each least first.
  private func hash(_ input: [UInt8]) -> String {
    var hasher = SipHash128(key0: 0x0706_0504_0302_0100, key1: 0x0f0e_0d0c_0b0a_0908)
    let words = input.withUnsafeBytes { hasher.hash($0) }
    return [words.0, words.1].map { word in
      (0..<8).map { byte in
        let value = UInt8(truncatingIfNeeded: word >> UInt64(8 * byte))
        return (value < 16 ? "0" : "") + String(value, radix: 16)
      }.joined()
    }.joined()
  }

  @Test(arguments: published)
  func `the hash is the one that the authors publish`(length: Int, expected: String) {
    #expect(hash((0..<length).map { UInt8($0) }) == expected)
  }

  @Test func `the hash does not depend on where in memory the bytes lie`() {
    let bytes = (0..<80).map { UInt8($0) }
    for start in 0..<16 {
      let slice = Array(repeating: 0xFF, count: start) + bytes[..<63] + [0xFF]
      let found = slice.withUnsafeBytes { all -> UInt64 in
        var hasher = SipHash128(key0: 0x0706_0504_0302_0100, key1: 0x0f0e_0d0c_0b0a_0908)
        return hasher.hash(UnsafeRawBufferPointer(rebasing: all[start..<start + 63])).0
      }
      #expect(found == 0x4a83_502f_77d1_5051)
    }
  }

  @Test func `the serial's hash depends on the unit and the comment's is never none`() throws {
    let key = try #require(BallotKey(material: (0..<32).map { UInt8($0) }))
    let serial = Array("A-1".utf8)
    let hashes = (0..<100).map { unit in
      serial.withUnsafeBytes { key.ballot(unit: UInt64(unit), serial: $0).0 }
    }
    #expect(Set(hashes).count == 100)
    #expect(serial.withUnsafeBytes { key.comment($0) } != 0)
    #expect(BallotKey(material: [1, 2, 3]) == nil)
  }
}
