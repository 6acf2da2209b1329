import BallotModel
import BallotReading
import Testing

/// Real files of public projects, read through example profiles to the counts that their notes give.
///
/// They are no part of the repository; without `../shared/real-exports` nothing runs here.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealExportTests {
  private static let transport = [
    "ambulance", "bicycle", "boat_canoe", "bus", "donkey_mule_cart", "keke_pepe", "lorry",
    "motorbike", "taxi", "other",
  ]
  private static let transportation = "onadata/onadata/apps/main/tests/fixtures/transportation/"

  private func count(_ code: String, _ reading: ProfileReading) -> Int {
    reading.records.count { $0.split(separator: " ").contains(Substring(code)) }
  }

  /// The files that are read here.
  static let files =
    pizza.map { OnaExports.fixtures + $0.0 } + sideBySide.map { OnaExports.fixtures + $0 }
    + submissions.map { transport(of: $0.0) }
    + centralForms.map { "odk/selectMultiple_\($0.0).xml" }
    + [
      repeatedIdentifier, brokenHeadings, grouped, nested, split,
    ]
  private static let repeatedIdentifier = OnaExports.fixtures + "bad.csv"
  private static let brokenHeadings = OnaExports.fixtures + "large_csv_upload.csv"
  private static let grouped = transportation + "transportation.csv"
  private static let nested = "odk-briefcase/nested-repeats-submission.xml"
  private static let split = "odk-briefcase/choice-lists-predicate.csv.expected"

  private static let pizza = [
    ("good.csv", 9, 8), ("another_good.csv", 9, 8), ("additional.csv", 9, 8), ("edit.csv", 4, 3),
  ]

  /// Of 9 (edit.csv: 4) submissions one was not asked; each choice is marked in all others.
  @Test(arguments: pizza)
  func `Ona detail columns give the known counts`(name: String, submissions: Int, marked: Int)
    throws
  {
    let reading = try SampleProfile.read(
      OnaExports.fixtures + name, "onadata-pizza", codes: OnaExports.toppings)
    #expect(reading.faults == [])
    #expect(reading.found == submissions)
    #expect(reading.records.count == marked)
    #expect(reading.file.skipped == ["not-asked": submissions - marked])
    for topping in OnaExports.toppings { #expect(count(topping, reading) == marked) }
  }

  @Test func `a repeated identifier is one ballot`() throws {
    let reading = try SampleProfile.read(
      Self.repeatedIdentifier, "onadata-pizza", codes: OnaExports.toppings)
    #expect(reading.found == 8)
    #expect(reading.records.count + (reading.file.skipped["not-asked"] ?? 0) == 9)
  }

  @Test func `headings with line ends and 800 records`() throws {
    var profile = try SampleProfile.profile("onadata-pizza")
    profile.columns[.serial] = .named(["meta/instanceID"])
    profile.drop.removeAll { $0 == "meta/instanceID" }
    profile.notAsked = ["n/a"]
    let reading = try ProfileReading(
      SampleProfile.export(Self.brokenHeadings), profile,
      round: ProfileRound.round(codes: OnaExports.toppings))
    #expect(reading.records.count == 800)
    #expect(reading.found == 800)
    #expect(reading.faults == [])
  }

  @Test func `grouped questions give the known counts`() throws {
    let reading = try SampleProfile.read(
      Self.grouped, "onadata-transportation", codes: Self.transport)
    let expected = ["ambulance": 2, "bicycle": 1, "taxi": 1, "other": 1]
    #expect(reading.records.count == 4)
    #expect(reading.records.count { $0.contains(" blank") } == 1)
    for code in Self.transport { #expect(count(code, reading) == expected[code] ?? 0) }
    #expect(reading.faults == [])
  }

  private static let submissions: [(String, [String])] = [
    ("2011-07-25_19-05-36", ["A01 P01 marked ambulance bicycle"]),
    ("2011-07-25_19-05-49", ["A01 P01 none"]),
    ("2011-07-25_19-05-49_1", ["A01 P01 none"]),
    ("2011-07-25_19-05-49_2", ["A01 P01 none"]),
    ("2011-07-25_19-05-51", ["A01 P01 marked ambulance bicycle"]),
    ("2011-07-25_19-05-52", ["A01 P01 marked ambulance bicycle"]),
    ("2011-07-25_19-06-01", ["A01 P01 marked ambulance"]),
    ("2011-07-25_19-06-14", ["A01 P01 marked taxi other +comment"]),
    ("no_response", []),
  ]

  private static func transport(of name: String) -> String {
    transportation + "instances/transport_\(name)/transport_\(name).xml"
  }

  @Test(arguments: submissions)
  func `the same form as XML`(name: String, records: [String]) throws {
    let reading = try SampleProfile.read(
      Self.transport(of: name), "onadata-transportation-xml", codes: Self.transport)
    #expect(reading.records == records)
    #expect(reading.faults == [])
    #expect(reading.found == 1)
    #expect(reading.file.skipped["not-asked"] == (records.isEmpty ? 1 : nil))
  }

  private static let sideBySide = [
    "csv_import_multiple_split_group_repeat.csv", "csv_import_multiple_wo_split_group_repeat.csv",
  ]

  @Test(arguments: sideBySide)
  func `repeats side by side are one ballot over two officials`(name: String) throws {
    let reading = try SampleProfile.read(
      OnaExports.fixtures + name, "onadata-browsers", codes: ["firefox", "chrome", "ie", "safari"])
    #expect(
      reading.records == ["A01 P01 marked firefox safari", "A02 P01 marked firefox chrome"])
    #expect(reading.ballots == [0, 0])
    #expect(reading.faults == [])
  }

  private static let centralForms = [
    ("one", "q1", ["A01 P01 marked a b"]), ("two", "q1", ["A01 P01 marked b"]),
    ("three", "q1", ["A01 P01 marked b c"]), ("one", "g1/q2", ["A01 P01 marked x y z"]),
    ("two", "g1/q2", ["A01 P01 marked m x"]), ("three", "g1/q2", []),
  ]

  @Test(arguments: centralForms)
  func `select multiple of ODK Central`(name: String, path: String, records: [String]) throws {
    var profile = try SampleProfile.profile("odk-select-multiple")
    profile.columns[.marks] = .named([path])
    let codes = path == "q1" ? ["a", "b", "c"] : ["m", "x", "y", "z"]
    let reading = try ProfileReading(
      SampleProfile.export("odk/selectMultiple_\(name).xml"), profile,
      round: ProfileRound.round(codes: codes))
    #expect(reading.records == records)
    #expect(reading.faults == [])
  }

  @Test(arguments: [("g1/g2/g3", 5), ("g1/g2", 4), ("g1", 3)])
  func `nested repeats of ODK Briefcase`(assessment: String, rows: Int) throws {
    var profile = try SampleProfile.profile("odk-nested-repeats")
    profile.assessment = assessment
    let depth = assessment.split(separator: "/").count
    profile.columns[.marks] = .named([assessment + "/t\(depth)"])
    if depth == 1 {
      profile.columns[.official] = nil
      profile.constants["official"] = "A01"
    }
    if depth < 3 {
      let texts = depth == 2 ? ["1.1", "1.2", "2.1", "3.1"] : ["1", "2", "3"]
      profile.aliases += texts.enumerated().map {
        Alias(kind: .indicator, written: "some text " + $1, code: "D0\($0 + 1)")
      }
    }
    let reading = try ProfileReading(
      SampleProfile.export(Self.nested), profile,
      round: ProfileRound.round())
    #expect(reading.records.count == rows)
    #expect(reading.faults == [])
    #expect(Set(reading.ballots) == [0])
    if depth == 3 {
      #expect(
        reading.records == ["A01 P01 marked D01"]
          + (2...5).map { "A02 P01 marked D0\($0)" })
    }
  }

  @Test func `the split select of ODK Briefcase`() throws {
    let reading = try SampleProfile.read(
      Self.split, "odk-choice-lists",
      codes: (1...4).map { "CHOICE_\($0)" })
    #expect(reading.records == ["A01 P01 marked CHOICE_1 CHOICE_4"])
    #expect(reading.faults == [])
  }
}
