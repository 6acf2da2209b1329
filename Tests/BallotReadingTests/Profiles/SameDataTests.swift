import BallotModel
import BallotReading
import RoundFolder
import Testing

/// The same rows in other bytes give the same records.
struct SameDataTests {
  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var encoding: String?
    /// "Nguyễn Thị Hòa" and "phường Đức Giang".
    var official: [UInt8]
    var unit: [UInt8]

    var testDescription: String { name }
  }

  private static let profile = """
    profile: p
    title: p
    format: csv
    columns:
      official: {heading: cb}
      unit: {heading: dv}
      indicator: {pattern: "{indicator}"}
    identity: row

    """

  private static func form(_ name: String, _ encoding: String?, _ hex: String) -> Form {
    let bytes = hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    let comma = bytes.firstIndex(of: 0x2C) ?? 0
    return Form(
      name: name, encoding: encoding, official: Array(bytes[..<comma]),
      unit: Array(bytes[(comma + 2)...]))
  }

  @Test(arguments: [
    form(
      "UTF-8 NFC", nil,
      "4E 67 75 79 E1 BB 85 6E 20 54 68 E1 BB 8B 20 48 C3 B2 61 2C 20 70 68 C6 B0 E1 BB 9D 6E 67 20 C4 90 E1 BB A9 63 20 47 69 61 6E 67"
    ),
    form(
      "UTF-8 NFD", nil,
      "4E 67 75 79 65 CC 82 CC 83 6E 20 54 68 69 CC A3 20 48 6F CC 80 61 2C 20 70 68 75 CC 9B 6F CC 9B CC 80 6E 67 20 C4 90 75 CC 9B CC 81 63 20 47 69 61 6E 67"
    ),
    form(
      "windows-1258", "windows-1258",
      "4E 67 75 79 EA DE 6E 20 54 68 69 F2 20 48 6F CC 61 2C 20 70 68 FD F5 CC 6E 67 20 D0 FD EC 63 20 47 69 61 6E 67"
    ),
    form(
      "TCVN3", "tcvn3",
      "4E 67 75 79 D4 6E 20 54 68 DE 20 48 DF 61 2C 20 70 68 AD EA 6E 67 20 A7 F8 63 20 47 69 61 6E 67"
    ),
  ])
  func `the bytes of a name make no difference`(form: Form) throws {
    var round = ProfileRound.round()
    round.officials[0].name = "Nguyễn Thị Hòa"
    let profile = try BuiltInProfiles.read(Array(Self.profile.utf8), file: "p.yaml")
    let bytes =
      Array("cb,dv,T01,D06\n".utf8) + form.official + [0x2C] + form.unit + Array(",x,\n".utf8)
    let reading = try ProfileReading(bytes, profile, round: round, encoding: form.encoding)
    #expect(reading.records == ["A01 P01 marked T01"])
    #expect(reading.faults == [])
  }

  @Test(arguments: [1, 3, 64, 4096])
  func `pieces make no difference`(bufferSize: Int) throws {
    let profile = try #require(BuiltInProfiles.profile(id: "google-forms"))
    let whole = try ProfileReading(WorkedCaseTests.formsCSV.utf8, profile)
    let pieces = try ProfileReading(
      WorkedCaseTests.formsCSV.utf8, profile, bufferSize: bufferSize)
    #expect(pieces == whole)
  }

  @Test func `what tells who answered is never read, whatever the profile says`() throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  serial: {heading: Email}\n"
      + "  marks: {heading: m}\nconstants: {unit: P01, official: A01}\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let reading = try ProfileReading("Email,m\na@example.vn,T01\n".utf8, profile)
    #expect(reading.faults == ["X12 1 0 serial (Email)"])
    #expect(reading.file.isRefused)
  }

  @Test func `a name that two officials share counts in one unit only`() throws {
    var round = ProfileRound.round(crossUnit: .reject)
    round.officials[1].name = round.officials[0].name
    let text = "cb,dv,T01\nNguyễn Văn A,P01,x\nNguyễn Văn A,P02,x\n"
    let profile = try BuiltInProfiles.read(Array(Self.profile.utf8), file: "p.yaml")
    #expect(
      try ProfileReading(text.utf8, profile, round: round).records
        == ["A01 P01 marked T01", "A02 P02 marked T01"])
    round.officials[1].unit = 1
    let same = try ProfileReading(text.utf8, profile, round: round)
    #expect(same.file.ledger.counts[.unknownOfficial] == 2)
  }

  /// Any damage gives faults, never a trap, and every record has come out.
  @Test(arguments: ["google-forms", "microsoft-forms", "limesurvey", "kobo", "odk-xml", "odk-csv"])
  func `damaged files are read to their end`(id: String) throws {
    let profile = try #require(BuiltInProfiles.profile(id: id))
    let sound = Array(
      (id == "odk-xml"
        ? WorkedCaseTests.submission
        : id == "odk-csv" ? WorkedCaseTests.second : WorkedCaseTests.formsCSV).utf8)
    let noise = Array("\",;\n\t<>/[]{}=T0D6\u{0}é".utf8)
    var state: UInt64 = 0x9E37_79B9
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<60 {
      var bytes = sound
      for _ in 0...next(6) { bytes[next(bytes.count)] = noise[next(noise.count)] }
      if next(4) == 0 { bytes.removeLast(next(bytes.count)) }
      let reading = try ProfileReading(bytes, profile)
      if let records = reading.file.records, !reading.file.isRefused {
        #expect(records == reading.records.count)
      }
    }
  }
}
