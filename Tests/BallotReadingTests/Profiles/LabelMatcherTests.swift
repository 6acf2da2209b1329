import BallotModel
import BallotReading
import RoundFolder
import Testing

/// Cells with several marks, whose labels may hold what separates them.
struct LabelMatcherTests {
  private func read(_ cell: String, match: String = "label, prefix") throws -> ProfileReading {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  marks: {heading: m}\n"
      + "constants: {unit: P01, official: A01}\nidentity: row\nnone: [Không có]\nmatch: [\(match)]\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let quoted = cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return try ProfileReading("m,x\n\"\(quoted)\",\n".utf8, profile)
  }

  @Test(arguments: [
    ("T01", "T01"), ("t01;D06", "D06 T01"), ("D06 T01", "D06 T01"), ("T01,D06,", "D06 T01"),
    ("Tham mưu không rõ quan điểm, chính kiến", "T01"),
    ("Không chấp hành nội quy, quy chế, Tham mưu không rõ quan điểm, chính kiến", "D06 T01"),
    ("Chậm tiến độ; chất lượng không bảo đảm;D01", "D01 D07"),
    ("D07. Chậm tiến độ; chất lượng không bảo đảm; T01", "D07 T01"),
    ("D07: Chậm tiến độ; chất lượng không bảo đảm", "D07"),
    ("Wording of K01|Wording of D02", "D02 K01"),
    ("T01 - Tham mưu không rõ quan điểm, chính kiến", "T01"),
    ("  T01\u{A0};\u{200B}D06 ", "D06 T01"), ("T01\nD06", "D06 T01"),
    (
      "Tham mu\u{31B}u kho\u{302}ng ro\u{303} quan \u{111}ie\u{302}\u{309}m, chi\u{301}nh kie\u{302}\u{301}n",
      "T01"
    ),
  ])
  func `known labels are found, longest first`(cell: String, marks: String) throws {
    let reading = try read(cell)
    #expect(reading.records == ["A01 P01 marked \(marks)"])
    #expect(reading.faults == [])
  }

  @Test(arguments: [
    ("vớ vẩn", "V05 2 1 1+6"), ("T01;vớ vẩn;D06", "V05 2 1 5+6"),
    ("T01 vớ vẩn", "V05 2 1 5+6"), ("T010", "V05 2 1 1+4 ~T01"),
    (
      "Không chấp hành nội quy, quy chê",
      "V05 2 1 1+32 ~Không chấp hành nội quy, quy chế"
    ),
    ("X01", "V02 2 1 ct"), ("02/06/2003", "V07 2 1"), ("2003-06-02 00:00:00", "V07 2 1"),
    ("1,23E+15", "V07 2 1"), ("11.7", "V07 2 1"),
  ])
  func `what is left over is a fault without its text`(cell: String, fault: String) throws {
    let reading = try read(cell)
    #expect(reading.faults == [fault])
    #expect(reading.records == ["- P01 rejected"])
  }

  @Test(arguments: [
    // Domain, 4.1: without diacritics, y for i, look-alikes of đ; and one slip, or both.
    ("Khong chap hanh noi quy, quy che", "Không chấp hành nội quy, quy chế"),
    ("KHONG CHAP HANH NOI QUI, QUY CHE", "Không chấp hành nội quy, quy chế"),
    ("Tham mưu không rõ quan \u{F0}iểm, chính kiến", "Tham mưu không rõ quan điểm, chính kiến"),
    ("Tham mưu không rõ quan \u{256}iểm, chính kiến", "Tham mưu không rõ quan điểm, chính kiến"),
    ("Chậm tiến độ; chất lượng không bảo đãm", "Chậm tiến độ; chất lượng không bảo đảm"),
    ("Cham tien đo; chat luong khong bao damm", "Chậm tiến độ; chất lượng không bảo đảm"),
    ("D06. Khong chap hanh noi quy, quy che", "Không chấp hành nội quy, quy chế"),
    ("T1", "T01"), ("d6", "D06"), ("TO1", "T01"),
    // A code that says other than its wording; two slips; the wordings of two codes as near.
    ("T01. Khong chap hanh noi quy, quy che", ""), ("Không chấp hànhh nội quy, quy chếế", ""),
    ("Wording of D0", ""),
  ])
  func `a near miss is proposed and not applied`(cell: String, proposal: String) throws {
    let reading = try read(cell, match: "label")
    let fault = try #require(reading.file.ledger.details.first { $0.code == .leftoverText })
    #expect(fault.proposal == proposal)
    #expect(reading.records == ["- P01 rejected"])
  }

  @Test func `where labels don't count, a label is answered with its code`() throws {
    let fault = try #require(
      try read("Không chấp hành nội quy, quy chế", match: "prefix").file.ledger.details.first {
        $0.code == .leftoverText
      })
    #expect(fault.proposal == "D06")
  }

  @Test(arguments: [
    ("Tran Thi B", "R05", "A02"), ("Trần Thị B - Phó chủ tich", "R05", "A02"),
    ("Trần Thị C", "R05", "A02"), ("Nguyễn Thị D", "R05", ""), ("A2", "R05", "A02"),
  ])
  func `a name that nearly is an official's is asked about by the code`(
    name: String, code: String, proposal: String
  ) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  official: {heading: o}\n"
      + "  marks: {heading: m}\nconstants: {unit: P01}\nidentity: row\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let reading = try ProfileReading("o,m\n\(name),T01\n".utf8, profile)
    #expect(reading.file.ledger.details.map(\.code.rawValue) == [code])
    #expect(reading.file.ledger.details.map(\.proposal) == [proposal])
  }

  @Test(arguments: [("Phuong Duc Giang", "P01"), ("Phường Việt Hưg", "P02"), ("Phường", "")])
  func `a name that nearly is a unit's is asked about by the code`(
    name: String, proposal: String
  ) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  unit: {heading: u}\n"
      + "  marks: {heading: m}\nconstants: {official: A01}\nidentity: row\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let reading = try ProfileReading("u,m\n\(name),T01\n".utf8, profile)
    #expect(reading.file.ledger.details.map(\.code.rawValue) == ["R02"])
    #expect(reading.file.ledger.details.map(\.proposal) == [proposal])
  }

  @Test func `the wording behind a code goes on only while it is like the label`() throws {
    #expect(try read("T01. Tham mưu thiếu rõ ràng, chính kiến").records == ["A01 P01 marked T01"])
    #expect(try read("T01. Tham mưu thiếu rõ ràng, hay quát tháo").faults == ["V05 2 1 30+13"])
  }

  @Test func `without label only codes count`() throws {
    let reading = try read("Tham mưu không rõ quan điểm, chính kiến", match: "prefix")
    #expect(reading.records == ["- P01 rejected"])
    #expect(try read("T01", match: "prefix").records == ["A01 P01 marked T01"])
  }

  @Test func `marks and none together are contradictory`() throws {
    #expect(try read("T01;Không có").records == ["A01 P01 contradictory T01"])
    #expect(try read("Không có").records == ["A01 P01 none"])
  }

  /// Every set of labels, in any order and joined by any separator, gives that set.
  @Test(arguments: [", ", ";", " | ", "\n"])
  func `any labels joined by any separator give their set`(joint: String) throws {
    let codes = ["T01", "D06", "D07", "K04"]
    let spelled = codes.map { code in
      "\(code). " + (ProfileRound.labels[code] ?? "Nội dung của \(code)")
    }
    for subset in 1..<16 {
      let chosen = codes.indices.filter { subset & (1 << $0) != 0 }
      let cell = chosen.reversed().map { spelled[$0] }.joined(separator: joint)
      let expected = ProfileRound.codes.filter { code in chosen.contains { codes[$0] == code } }
      #expect(
        try read(cell).records == ["A01 P01 marked " + expected.joined(separator: " ")])
    }
  }
}
