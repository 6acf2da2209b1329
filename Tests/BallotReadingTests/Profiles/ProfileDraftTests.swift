import BallotModel
import BallotReading
import RoundFolder
import Testing

/// Drafts: recognised layouts, and proposals that read their own file.
struct ProfileDraftTests {
  private func draft(_ text: String) throws -> ProfileDraft {
    try ProfileDraft.propose(
      for: MemorySource(Array(text.utf8)), name: "nhap", options: FileOptions(),
      round: ProfileRound.round())
  }

  private func read(_ text: String, constants: [String: String] = [:]) throws -> ProfileReading {
    var yaml = try draft(text).yaml
    yaml = yaml.split(separator: "constants: {unit: FILL-IN}\n").joined()
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "nhap.yaml")
    return try ProfileReading(text.utf8, profile, constants: constants)
  }

  @Test(arguments: [
    ("Dấu thời gian,Cán bộ,Các biểu hiện\n", "google-forms"),
    ("ID,Start time,Completion time,Email,Name,Cán bộ,Biểu hiện\n", "microsoft-forms"),
    ("id;submitdate;lastpage;startlanguage;seed;DV;CB;BH[SQ001]\n", "limesurvey"),
    ("don_vi;can_bo;bieu_hien;_uuid\n", "kobo"),
    ("SubmissionDate,don_vi,meta-instanceID,SET-OF-danh_gia,KEY\n", "odk-csv"),
    (WorkedCaseTests.submission, "odk-xml"),
  ])
  func `layouts of tools are recognised by their headings`(text: String, profile: String) throws {
    #expect(try draft(text).resembles == profile)
  }

  @Test func `a draft of a form's export reads that export`() throws {
    let reading = try read(WorkedCaseTests.formsCSV)
    #expect(reading.records.count == 2)
    #expect(reading.records[0] == "A01 P01 marked D06 T01")
  }

  @Test func `a draft of a grid reads that grid`() throws {
    let text = "Dấu thời gian,\"Biểu hiện [Nguyễn Văn A]\",\"Biểu hiện [Trần Thị B]\"\nx,T01,D06\n"
    let reading = try read(text, constants: ["unit": "P01"])
    #expect(reading.records == ["A01 P01 marked T01", "A02 P01 marked D06"])
  }

  @Test func `a draft of an office sheet finds its heading below the titles`() throws {
    let yaml = try draft(OfficeSheetTests.sheet).yaml
    #expect(yaml.contains("from the heading on line 4"))
    let reading = try read(OfficeSheetTests.sheet)
    #expect(
      reading.records == ["A01 P01 marked T01", "A01 P01 marked D06 T01", "A02 P02 marked D06"])
  }

  @Test func `a draft of a submission reads it`() throws {
    let reading = try read(WorkedCaseTests.submission)
    #expect(reading.records == ["A01 P01 marked D06 T01", "A02 P01 blank"])
  }

  @Test func `a draft quotes no answer`() throws {
    let yaml = try draft(WorkedCaseTests.formsCSV).yaml
    #expect(!yaml.contains("2023") && !yaml.contains("trách nhiệm"))
  }
}
