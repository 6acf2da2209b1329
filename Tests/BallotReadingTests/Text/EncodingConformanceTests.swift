import BallotModel
import BallotReading
// Foundation for NFD.
import Foundation
import Testing

/// The same ballots in every encoding give the same assessments.
@Suite struct EncodingConformanceTests {
  private static let text = """
    unit;serial;official;marks;comment;status
    p-bo-de;Số-1;cb-001;L01 L05;Nguyễn Thị Hòa, phường Đức Giang;
    p-bo-de;Số-2;Cán bộ 001;none;"được trưởng như sau
    kết quả";
    Phường Bồ Đề;số ưởợẫ;cb-002;;ăâđêôơư ằẵẳặ ầẫẩậ;
    p-đức;đ-4;cb-004;L02;;spoiled

    """

  private static let encodings = ["utf-8", "nfd", "utf-16", "windows-1258", "tcvn3", "vni"]

  private static func bytes(_ text: String, _ name: String) -> [UInt8]? {
    switch name {
    case "utf-8": Array(text.utf8)
    case "nfd": Array(text.decomposedStringWithCanonicalMapping.utf8)
    case "utf-16": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: LegacyEncoding(rawValue: name).flatMap { LegacyWriter.bytes(text, $0) }
    }
  }

  @Test(arguments: encodings, Reading.Pieces.all)
  func `the assessments are the same`(name: String, pieces: Reading.Pieces) throws {
    let expected = try Reading(Self.text.utf8)
    #expect(expected.emitted == 4)
    #expect(expected.rejected == 0)
    var options = FileOptions()
    options.encoding = name == "nfd" ? nil : name
    for newline in ["\n", "\r\n"] {
      let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: newline)
      guard let bytes = Self.bytes(text, name) else { continue }
      let reading = try Reading(bytes, pieces: pieces, options: options)
      #expect(reading.assessments.map(\.text) == expected.assessments.map(\.text))
      #expect(reading.faults == expected.faults)
      #expect(reading.file.encoding == (name == "nfd" ? "utf-8" : name))
    }
  }

  @Test func `UTF-16 that was asked for needs no byte order mark`() throws {
    var options = FileOptions()
    options.encoding = "UTF-16"
    let expected = try Reading(Self.text.utf8)
    let bigEndian = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let reading = try Reading(bigEndian, options: options)
    #expect(reading.contents == expected.contents)
  }

  @Test func `a byte order mark says more than the option`() throws {
    var options = FileOptions()
    options.encoding = "tcvn3"
    let reading = try Reading([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), options: options)
    #expect(reading.file.encoding == "utf-8")
    #expect(reading.contents == (try Reading(Self.text.utf8)).contents)
  }

  @Test func `an encoding that is not known refuses a document too`() throws {
    var options = FileOptions()
    options.encoding = "klingon"
    let reading = try Reading("<ballots xmlns='urn:kiemphieu:ballots:1'/>".utf8, options: options)
    #expect(reading.faults == ["X19 0 0 0"])
    #expect(reading.file.encoding == "klingon")
  }
}
