import BallotModel
import BallotReading
import Testing

@Suite struct EncodingAdviceTests {
  private static let heading = "unit,serial,official,marks,comment\n"
  private static let comments = [
    "Nguyễn Thị Hòa, phường Đức Giang", "được trưởng như sau", "Trưởng ban kiểm phiếu",
    "kết quả kiểm phiếu", "Uỷ ban nhân dân", "đại hội trao trách nhiệm",
  ]

  private static func table(_ comments: [String]) -> String {
    heading
      + comments.enumerated().map { "p-bo-de,A-\($0.offset),cb-001,L01,\"\($0.element)\"\n" }
      .joined()
  }

  @Test(arguments: LegacyEncoding.allCases)
  func `the encoding under which the words are Vietnamese is proposed, not applied`(
    encoding: LegacyEncoding
  ) throws {
    for count in 1...Self.comments.count {
      guard let bytes = LegacyWriter.bytes(Self.table(Array(Self.comments[..<count])), encoding)
      else { continue }
      for pieces in Reading.Pieces.all {
        let reading = try Reading(bytes, pieces: pieces)
        #expect(reading.file.isRefused)
        #expect(reading.file.ledger.counts == [.undecodableText: count])
        #expect(reading.file.ledger.details.first?.line == 2)
        #expect(
          reading.file.ledger.details.allSatisfy {
            $0.proposal == "--encoding \(encoding.rawValue)"
          }, "\(count) \(reading.file.ledger.details.map(\.proposal))")
      }
    }
  }

  @Test func `the hint names the option`() {
    let fault = Fault(.undecodableText, argument: "UTF-8", proposal: "--encoding tcvn3")
    #expect(FaultCatalogue.hint(fault, .en).hasPrefix("Is it --encoding tcvn3? "))
  }

  @Test func `a legacy row far behind the start is advised upon too`() throws {
    let plain = (0..<4000).map { "p-bo-de,A-\($0),cb-001,L01,ok\n" }.joined()
    let tail = try #require(
      LegacyWriter.bytes("p-bo-de,B-1,cb-001,L01,Nguyễn Thị Hòa phường Đức Giang\n", .vni))
    let reading = try Reading(Array((Self.heading + plain).utf8) + tail)
    #expect(reading.faults == ["X03 4002 0 5 comment"])
    #expect(reading.file.ledger.details.map(\.proposal) == ["--encoding vni"])
  }

  @Test func `bytes that are Vietnamese in no encoding get no proposal`() throws {
    let bytes =
      Array(Self.heading.utf8) + Array("p-bo-de,A-1,cb-001,L01,".utf8) + [
        0xFF, 0xFE, 0xC0, 0x81, 0x0A,
      ]
    let reading = try Reading(bytes)
    #expect(reading.file.ledger.details.map(\.proposal) == [""])
  }

  @Test func `a document without a declared encoding is advised upon`() throws {
    let text =
      "<ballots xmlns='urn:kiemphieu:ballots:1' unit='p-bo-de'><ballot serial='1'>"
      + "<assessment official='cb-001'><comment>Nguyễn Thị Hòa, phường Đức Giang</comment>"
      + "</assessment></ballot></ballots>"
    let bytes = try #require(LegacyWriter.bytes(text, .vni))
    let reading = try Reading(bytes)
    #expect(reading.file.ledger.details.map(\.code) == [.undecodableText])
    #expect(reading.file.ledger.details.map(\.proposal) == ["--encoding vni"])
    var options = FileOptions()
    options.encoding = "vni"
    let decoded = try Reading(bytes, options: options)
    #expect(decoded.faults == [])
    #expect(decoded.contents == (try Reading(text.utf8)).contents)
  }

  /// UTF-8 read as Windows-1252 (iconv's table) and saved as UTF-8.
  private static func misread(_ text: String) -> [UInt8] {
    let signs = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    var view = String.UnicodeScalarView()
    for byte in text.utf8 {
      view.append(
        (0x80...0x9F).contains(byte) ? signs[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return Array(String(view).utf8)
  }

  @Test func `text that was misread as Windows-1252 is named and not repaired`() throws {
    #expect(Self.misread("Nguyễn Thị Hòa").elementsEqual("Nguyá»…n Thá»‹ HÃ²a".utf8))
    let bytes = Self.misread(Self.table(["không", "Nguyễn Thị Hòa, phường Đức Giang"]))
    let reading = try Reading(bytes)
    #expect(reading.faults == ["W07 2 0 0"])
    #expect(!reading.file.isRefused)
    #expect(Mojibake.line(in: Array("Nguyá»…n Thá»‹ HÃ²a".utf8)) == 1)
  }

  @Test(
    arguments: [
      "Nguyễn Thị Hòa «lá», «cá» – Ã… À bientôt", "plain", "", "Côté, Ångström, naïve",
    ])
  func `proper text is not taken for misread`(text: String) {
    #expect(Mojibake.line(in: Array(text.utf8)) == nil)
  }
}
