import BallotModel
import BallotReading
import Testing

/// Sheets as people make them.
struct OfficeSheetTests {
  private func read(_ text: String) throws -> ProfileReading {
    try ProfileReading(text.utf8, SampleProfile.profile("office-sheet"))
  }

  @Test func `semicolons, decimal comma and a byte order mark`() throws {
    let reading = try read(
      "\u{FEFF}STT;Họ và tên;Đơn vị;T01;D06;Tỷ lệ\r\n"
        + "1;Nguyễn Văn A;Phường Đức Giang;x;;\"12,5\"\r\n"
        + "2;Trần Thị B;Phường Việt Hưng;;X;\"8,33\"\r\n")
    #expect(reading.records == ["A01 P01 marked T01", "A02 P02 marked D06"])
    #expect(reading.file.delimiter == ";")
    #expect(reading.faults == [])
  }

  static let sheet = """
    BIỂU TỔNG HỢP KẾT QUẢ LẤY PHIẾU,,,,,
    Năm 2024; đợt một; lần đầu,,,,,
    ,,,,,
    STT,Họ và tên,Đơn vị,T01,D06,Tỷ lệ
    (1),(2),(3),(4),(5),(6)
    I. Khối phường,,,,,
    1,Nguyễn Văn A,Phường Đức Giang,x,,1
    2,Nguyễn Văn A,Phường Đức Giang,x,x,1
    II. Khối khác,,,,,
    3,Trần Thị B,Phường Việt Hưng,,x,1
    ,Tổng cộng,,2,2,
    ,,,,,
    ,,,"Đức Giang, ngày 5 tháng 10 năm 2024",,
    ,Người lập biểu,,Tổ trưởng,,
    ,(Ký và ghi rõ họ tên),,,,
    ,Cán bộ 101,,Cán bộ 102,,

    """

  private static let skipped = [
    "title": 2, "numbering": 1, "section": 2, "total": 1, "signature": 4, "blank-line": 2,
  ]

  @Test(arguments: [",", "\t", "|"])
  func `title, numbering, sections, totals and signatures are no records`(delimiter: String) throws
  {
    // A quoted comma stays; all others become the delimiter.
    let text = Self.sheet.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .map {
        $0 % 2 == 1
          ? "\"\($1)\""
          : $1.split(separator: ",", omittingEmptySubsequences: false)
            .joined(separator: delimiter)
      }.joined()
    let reading = try read(text)
    #expect(
      reading.records == ["A01 P01 marked T01", "A01 P01 marked D06 T01", "A02 P02 marked D06"])
    #expect(reading.file.skipped == Self.skipped)
    #expect(reading.faults == [])
    #expect(Set(reading.ballots).count == 3)
  }

  @Test func `UTF-16 with tabs gives the same`() throws {
    let text = String(Self.sheet.map { $0 == "," ? "\t" : $0 })
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let reading = try ProfileReading(bytes, SampleProfile.profile("office-sheet"))
    #expect(reading.records == (try read(text)).records)
    #expect(reading.file.encoding == "utf-16")
  }

  @Test func `a total that is not the sum is skipped and said`() throws {
    let text = Self.sheet.split(separator: "Tổng cộng,,2,2").joined(separator: "Tổng cộng,,2,3")
    let reading = try read(text)
    #expect(reading.records.count == 3)
    #expect(reading.faults == ["W06 11 0"])
  }

  @Test func `sums without the word are recognised by arithmetic alone`() throws {
    let text = Self.sheet.split(separator: ",Tổng cộng,,2,2").joined(separator: ",,,2,2")
    #expect(try read(text).file.skipped == Self.skipped)
  }

  @Test func `a sum that does not fit is no total but a record that can't be read`() throws {
    let text = Self.sheet.split(separator: ",Tổng cộng,,2,2").joined(separator: ",,,2,7")
    let reading = try read(text)
    #expect(reading.records.count == 4)
    #expect(reading.records[3].hasSuffix("rejected"))
  }

  @Test func `a misspelt name is a fault and never a section`() throws {
    let text = Self.sheet.split(separator: "2,Nguyễn Văn A").joined(separator: "2,Nguyễn Van A")
    let reading = try read(text)
    #expect(reading.records.count == 3)
    #expect(reading.file.ledger.counts[.unknownOfficial] == 1)
    #expect(reading.file.skipped == Self.skipped)
  }

  @Test func `without skip the same rows are records that can't be read`() throws {
    var profile = try SampleProfile.profile("office-sheet")
    profile.skip = [.title]
    let reading = try ProfileReading(Self.sheet.utf8, profile)
    #expect(reading.file.skipped == ["title": 2, "blank-line": 2])
    #expect(reading.records.count == 3 + 1 + 2 + 1 + 4)
  }

  @Test func `a table without the heading is refused and says what it lacks`() throws {
    let reading = try read("a,b\n1,2\n")
    #expect(reading.file.isRefused)
    #expect(reading.file.ledger.counts[.missingColumn] == 3)
  }

  @Test func `two columns with one heading are refused`() throws {
    let reading = try read("Họ và tên,Họ và tên,Đơn vị,T01\nNguyễn Văn A,Trần Thị B,P01,x\n")
    #expect(reading.file.isRefused)
    #expect(reading.file.ledger.counts[.repeatedHeading] == 1)
  }
}
