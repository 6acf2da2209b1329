import BallotModel
import BallotReading
import RoundFolder
import Testing

/// The worked cases of layouts, with the built-in profiles as they ship.
struct WorkedCaseTests {
  static let formsCSV = """
    "Dấu thời gian","Đơn vị công tác","Cán bộ được đánh giá","Các biểu hiện (có thể chọn nhiều)","Ý kiến khác"
    "2023/10/05 8:02:11 SA GMT+7","Phường Đức Giang","Nguyễn Văn A - Chủ tịch UBND","T01. Tham mưu không rõ quan điểm, chính kiến;D06. Không chấp hành nội quy, quy chế",""
    "2023/10/05 2:15:40 CH GMT+7","Phường Đức Giang","Nguyễn Văn A - Chủ tịch UBND","Không có biểu hiện nào","Đồng chí trách nhiệm"

    """

  @Test func `a Google Forms download gives two ballots, the second an explicit none`() throws {
    let reading = try ProfileReading(Self.formsCSV, "google-forms")
    #expect(reading.records == ["A01 P01 marked D06 T01", "A01 P01 none +comment"])
    #expect(reading.ballots == [0, 1])
    #expect(reading.faults == [])
    #expect(reading.file.ignoredColumns == [])
    #expect(reading.file.records == 2)
  }

  @Test func `the same in a round without serials`() throws {
    let reading = try ProfileReading(
      Self.formsCSV, "google-forms", round: ProfileRound.round(serials: .none))
    #expect(reading.records == ["A01 P01 marked D06 T01", "A01 P01 none +comment"])
    #expect(reading.ballots == [0, 1])
  }

  /// The codebook that ships words these two signs otherwise: the codes in front decide.
  @Test func `labels of the form that differ from the codebook's are read by their codes`() throws {
    let round = try roundOfShippedCodebook()
    let reading = try ProfileReading(Self.formsCSV, "google-forms", round: round)
    #expect(reading.records == ["A01 P01 marked D06 T01", "A01 P01 none +comment"])
    let sheet = Self.formsCSV.split(separator: "chính kiến;").joined(separator: "chính kiến, ")
    #expect(try ProfileReading(sheet, "google-forms", round: round).records == reading.records)
  }

  private func roundOfShippedCodebook() throws -> Round {
    var round = ProfileRound.round()
    round.codebooks[0] = try #require(BuiltInCodebooks.codebook(id: "ct24-25"))
    return round
  }

  @Test func `labels that hold the separator are matched whole`() throws {
    let text = """
      Dấu thời gian,Địa chỉ email,Cán bộ,Các biểu hiện
      13/05/2026 8:02:11,an@example.vn,Nguyễn Văn A,"T01. Tham mưu không rõ quan điểm, chính kiến, D06. Không chấp hành nội quy, quy chế"

      """
    let reading = try ProfileReading(text, "google-forms", constants: ["unit": "P01"])
    #expect(reading.records == ["A01 P01 marked D06 T01"])
    #expect(reading.faults == [])
  }

  @Test func `text that is no label is a fault with place and length only`() throws {
    let text = """
      Dấu thời gian,Cán bộ,Các biểu hiện
      13/05/2026 8:02:11,Nguyễn Văn A,"T01, hay gắt gỏng, D06"

      """
    let reading = try ProfileReading(text, "google-forms", constants: ["unit": "P01"])
    #expect(reading.records == ["- P01 rejected"])
    #expect(reading.faults == ["V05 2 1 6+12"])
  }

  @Test func `a cell that a spreadsheet made a date is refused, the next row is read`() throws {
    let text = """
      Dấu thời gian,Địa chỉ email,Cán bộ,Biểu hiện (ghi số)
      13/05/2026,binh@example.vn,Trần Thị B,02/06/2003
      13/05/2026,cuong@example.vn,Trần Thị B,"11, 7, 3"

      """
    let reading = try ProfileReading(text, "google-forms", constants: ["unit": "P02"])
    #expect(reading.records == ["- P02 rejected", "A02 P02 marked D03 D07 D11"])
    #expect(reading.faults == ["V07 2 1"])
    #expect(!reading.file.ledger.details.contains { "\($0)".contains("example") })
    #expect(reading.file.columns.map(\.role) == ["dropped", "dropped", "official", "marks"])
  }

  @Test func `a grid is one ballot over several officials`() throws {
    let text = """
      Dấu thời gian,"Biểu hiện [Nguyễn Văn A]","Biểu hiện [Trần Thị B]"
      13/05/2026 8:02:11,"T01, D06",Không có biểu hiện nào
      13/05/2026 8:03:11,,vân vân

      """
    let reading = try ProfileReading(text, "google-forms", constants: ["unit": "P01"])
    #expect(
      reading.records == [
        "A01 P01 marked D06 T01", "A02 P01 none", "A01 P01 blank", "- P01 rejected",
      ])
    #expect(reading.ballots.prefix(3) == [0, 0, 1])
    #expect(reading.faults == ["V05 3 4 1+7"])
  }

  @Test func `Microsoft Forms: a mark behind the last one is no empty mark`() throws {
    let text =
      "\u{FEFF}ID,Start time,Completion time,Email,Name,Cán bộ,\"Biểu hiện\n(chọn nhiều)\"\r\n"
      + "1,10/5/23 8:01:02,10/5/23 8:04:40,anonymous,,Nguyễn Văn A,T01;D06;\r\n"
      + "2,10/5/23 8:02:00,10/5/23 8:03:10,anonymous,,Nguyễn Văn A,\r\n"
    let reading = try ProfileReading(text, "microsoft-forms", constants: ["unit": "P01"])
    #expect(reading.records == ["A01 P01 marked D06 T01", "A01 P01 blank"])
    #expect(reading.ballots == [0, 1])
    #expect(reading.faults == [])
  }

  @Test func `LimeSurvey: an incomplete response is reported and not counted`() throws {
    let text =
      "\u{FEFF}\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"DV\";\"CB\";"
      + "\"BH[SQ001]\";\"BH[SQ002]\";\"BH[SQ003]\";\"BH[other]\"\r\n"
      + "\"1\";\"1980-01-01 00:00:00\";\"3\";\"vi\";\"123\";\"P01\";\"A01\";\"Y\";\"\";\"Y\";\"\"\r\n"
      + "\"2\";\"1980-01-01 00:00:00\";\"3\";\"vi\";\"456\";\"P01\";\"A01\";\"\";\"\";\"\";"
      + "\"'=nói nhiều\"\"làm ít\"\"\"\r\n"
      + "\"3\";\"\";\"1\";\"vi\";\"789\";\"P01\";\"A01\";\"Y\";\"\";\"\";\"\"\r\n\r\n"
    let aliases = [("SQ001", "D01"), ("SQ002", "D02"), ("SQ003", "D03")].map {
      Alias(kind: .indicator, written: $0.0, code: $0.1)
    }
    let round = ProfileRound.round(aliases: aliases)
    let reading = try ProfileReading(text, "limesurvey", round: round)
    #expect(reading.records == ["A01 P01 marked D01 D03", "A01 P01 blank +comment"])
    #expect(reading.file.skipped == ["incomplete": 1, "blank-line": 1])
    #expect(reading.faults == ["W05 4 0"])
    #expect(reading.file.delimiter == ";")
    // The quote that kept a spreadsheet from reading a formula is no part of the comment.
    let bare = text.split(separator: "\"'=").joined(separator: "\"=")
    let other = try ProfileReading(bare, "limesurvey", round: round)
    #expect(other == reading)
  }

  @Test func `Kobo: answered with nothing is blank, not asked is no record`() throws {
    let text = """
      "don_vi";"can_bo";"bieu_hien";"bieu_hien/T01";"bieu_hien/D06";"_uuid"
      "P01";"A01";"D06 T01";"1";"1";"04cbcf32-0001"
      "P01";"A01";"";"0";"0";"04cbcf32-0002"
      "P01";"A01";"";"";"";"04cbcf32-0003"

      """
    let reading = try ProfileReading(text, "kobo")
    #expect(reading.records == ["A01 P01 marked D06 T01", "A01 P01 blank"])
    #expect(reading.file.skipped == ["not-asked": 1])
    #expect(reading.found == 3)
    #expect(reading.faults == [])
  }

  @Test func `Kobo: a summary that the details contradict is a fault of its record`() throws {
    let text = """
      "don_vi";"can_bo";"bieu_hien";"bieu_hien/T01";"bieu_hien/D06";"_uuid"
      "P01";"A01";"T01";"0";"0";"04cbcf32-0001"
      "P01";"A01";"T01";"1";"0";"04cbcf32-0002"

      """
    let reading = try ProfileReading(text, "kobo")
    #expect(reading.records == ["- P01 rejected", "A01 P01 marked T01"])
    #expect(reading.faults == ["V06 2 1"])
  }

  @Test func `Kobo: the row of tags below the heading is no record`() throws {
    let text = """
      "don_vi";"can_bo";"bieu_hien/T01";"bieu_hien/D06";"_uuid"
      "#loc+name";"#person";"#indicator";"#indicator";"#meta+id"
      "P01";"A01";"1";"0";"04cbcf32-0001"

      """
    let reading = try ProfileReading(text, "kobo")
    #expect(reading.records == ["A01 P01 marked T01"])
    #expect(reading.file.skipped == ["hxl": 1])
  }

  @Test func `two submissions with one identifier are one ballot, for the join to judge`() throws {
    let text = """
      don_vi,can_bo,bieu_hien,_uuid
      P01,A01,T01,same
      P01,A01,D06,same

      """
    let reading = try ProfileReading(text, "kobo")
    #expect(reading.ballots == [0, 0])
    #expect(reading.records == ["A01 P01 marked T01", "A01 P01 marked D06"])
  }

  static let submission = """
    <data id="phieu-danh-gia" version="2023100501" instanceID="uuid:39f3dd36-0001" submissionDate="2023-10-05T01:02:11.525Z" isComplete="true" xmlns="http://opendatakit.org/submissions">
      <don_vi>P01</don_vi>
      <danh_gia><can_bo>A01</can_bo><bieu_hien>T01 D06</bieu_hien></danh_gia>
      <danh_gia><can_bo>A02</can_bo><bieu_hien/></danh_gia>
      <n0:meta xmlns:n0="http://openrosa.org/xforms"><n0:instanceID>uuid:39f3dd36-0001</n0:instanceID></n0:meta>
    </data>
    """

  @Test(arguments: [1, 7, 4096])
  func `ODK XML: one ballot over two officials`(bufferSize: Int) throws {
    let profile = try #require(BuiltInProfiles.profile(id: "odk-xml"))
    let reading = try ProfileReading(Self.submission.utf8, profile, bufferSize: bufferSize)
    #expect(reading.records == ["A01 P01 marked D06 T01", "A02 P01 blank"])
    #expect(reading.ballots == [0, 0])
    #expect(reading.faults == [])
  }

  @Test(arguments: [
    ("xmlns=\"http://opendatakit.org/submissions\"", ""),
    ("<data id=", "<phieu id_string="),
    (" instanceID=\"uuid:39f3dd36-0001\"", ""),
    ("n0:", "orx:"),
  ])
  func `ODK XML: names count, not namespaces, prefixes or the root`(change: (String, String)) throws
  {
    var text = Self.submission
      .split(separator: change.0, omittingEmptySubsequences: false).joined(separator: change.1)
    if change.1.hasPrefix("<phieu") {
      text = text.split(separator: "</data>").joined(separator: "") + "</phieu>"
    }
    let reading = try ProfileReading(text, "odk-xml")
    #expect(reading == (try ProfileReading(Self.submission, "odk-xml")))
  }

  @Test func `ODK XML: an element that is not there was not asked`() throws {
    let text = Self.submission.split(separator: "<bieu_hien/>").joined(separator: "")
    let reading = try ProfileReading(text, "odk-xml")
    #expect(reading.records == ["A01 P01 marked D06 T01"])
    #expect(reading.file.skipped == ["not-asked": 1])
  }

  @Test func `ODK XML: a document type refuses the file`() throws {
    let reading = try ProfileReading(
      "<!DOCTYPE data [<!ENTITY a 'b'>]>" + Self.submission, "odk-xml")
    #expect(reading.file.isRefused)
    #expect(reading.file.ledger.counts[.documentType] == 1)
  }

  static let main = """
    SubmissionDate,don_vi,meta-instanceID,SET-OF-danh_gia,KEY
    "Oct 5, 2023 8:02:11 AM",P01,uuid:39f3dd36-0001,uuid:39f3dd36-0001/danh_gia,uuid:39f3dd36-0001

    """
  static let second = """
    can_bo,bieu_hien,bieu_hien/T01,bieu_hien/D06,PARENT_KEY,KEY,SET-OF-danh_gia
    A01,T01 D06,1,1,uuid:39f3dd36-0001,uuid:39f3dd36-0001/danh_gia[1],uuid:39f3dd36-0001/danh_gia
    A02,,0,0,uuid:39f3dd36-0001,uuid:39f3dd36-0001/danh_gia[2],uuid:39f3dd36-0001/danh_gia
    A01,T01,1,0,uuid:39f3dd36-0009,uuid:39f3dd36-0009/danh_gia[1],uuid:39f3dd36-0009/danh_gia

    """

  private func parents() throws -> ParentRows {
    let key = try #require(BallotKey(material: (1...32).map { UInt8($0) }))
    var options = FileOptions()
    options.profile = BuiltInProfiles.profile(id: "odk-csv")
    return BallotFileReader.parentRows(
      of: MemorySource(Array(Self.main.utf8)), options: options,
      lookup: RoundLookup(round: ProfileRound.round(), key: key)
    ).rows
  }

  @Test func `ODK CSV pair: the second file's rows belong to the main file's ballot`() throws {
    let profile = try #require(BuiltInProfiles.profile(id: "odk-csv"))
    let reading = try ProfileReading(Self.second.utf8, profile, parents: parents())
    #expect(reading.records == ["A01 P01 marked D06 T01", "A02 P01 blank", "- - rejected"])
    #expect(reading.ballots.prefix(2) == [0, 0])
    #expect(reading.faults == ["R14 4 3"])
    let main = try ProfileReading(Self.main, "odk-csv")
    #expect(main.records == [])
    #expect(main.found == 1)
    #expect(main.file.skipped == ["repeat-parent": 1])
  }

  @Test func `ODK CSV pair: without its main file every row is an orphan`() throws {
    let reading = try ProfileReading(Self.second, "odk-csv")
    #expect(reading.file.ledger.counts[.orphanRow] == 3)
    #expect(reading.records.allSatisfy { $0.hasSuffix("rejected") })
  }

  @Test func `the second file is known by its name`() throws {
    let repeats = try #require(BuiltInProfiles.profile(id: "odk-csv")?.repeats)
    #expect(repeats.mainFile(of: "Phieu 2024-danh_gia.csv") == "Phieu 2024.csv")
    #expect(repeats.mainFile(of: "Phieu 2024.csv") == nil)
    #expect(repeats.mainFile(of: "-danh_gia.csv") == nil)
  }
}
