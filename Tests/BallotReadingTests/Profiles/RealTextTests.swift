import BallotModel
import BallotReading
import Testing

/// Free text, numbers, dates and places of ODK Briefcase: the same in a submission and in the table
/// that was made of it.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealTextTests {
  /// The files that are read here.
  static let files: [String] =
    texts.map { folder + "simple-form-\($0.0).csv.expected" }
    + [template, many, category, categoryTable, categoryRows, cases, casesTable]
    + types.flatMap { [$0.submission, $0.table] }
  private static let folder = "odk-briefcase/"
  private static let template = folder + "simple-form-submission.xml.tpl"
  private static let many = folder + "simple-form.csv.expected"
  private static let category =
    folder + "choice-lists-predicate-relative-repeat-submission.xml"
  private static let categoryTable =
    folder + "choice-lists-predicate-relative-repeat.csv.expected"
  private static let categoryRows =
    folder + "choice-lists-predicate-relative-repeat-group.csv.expected"
  private static let cases = folder + "simple-form-case-sensitivity-submission.xml"
  private static let casesTable = folder + "simple-form-case-sensitivity.csv.expected"
  private static let types: [(submission: String, table: String)] = [
    (folder + "all-data-types-submission.xml", folder + "all-data-types.csv.expected"),
    (
      folder + "all-data-types-submission-empty-tags.xml",
      folder + "all-data-types-empty.csv.expected"
    ),
  ]

  private static let texts = [
    ("simple", "some text"), ("commas", "some , text"), ("newlines", "some \n text"),
    ("double-quotes", "some \" text"), ("empty", ""),
  ]

  /// The template filled in as its own test does: identifier, date, date, text.
  private func submission(_ identifier: String, _ text: String) throws -> String {
    let template = String(decoding: try SampleProfile.export(Self.template), as: UTF8.self)
    let parts = template.split(separator: "%s", omittingEmptySubsequences: false)
    try #require(parts.count == 5)
    let date = "2018-01-01T00:00:00.000Z"
    return zip(parts, [identifier, date, date, text, ""]).map { $0 + $1 }.joined()
  }

  @Test(arguments: texts)
  func `free text comes through a table as it was in the submission`(
    form: String, text: String
  ) throws {
    let table = try ProfileReading(
      SampleProfile.export(Self.folder + "simple-form-\(form).csv.expected"),
      SampleProfile.profile("odk-form-text"))
    let xml = try ProfileReading(
      submission("uuid00000000-0000-0000-0000-000000000000", text).utf8,
      SampleProfile.profile("odk-text-xml"))
    #expect(table.records == ["A01 P01 blank" + (text.isEmpty ? "" : " +comment")])
    #expect(table.faults == [] && xml.faults == [])
    #expect(xml.records == table.records)
    #expect(xml.comments == table.comments)
    #expect(xml.identities == table.identities)
  }

  /// From 1 April to 1 May 2018, a response a day.
  @Test func `free text of many responses, each a ballot`() throws {
    let reading = try ProfileReading(
      SampleProfile.export(Self.many), SampleProfile.profile("odk-form-text"))
    #expect(reading.records == Array(repeating: "A01 P01 blank +comment", count: 31))
    #expect(reading.found == 31)
    #expect(Set(reading.comments).count == 1)
    #expect(reading.faults == [])
  }

  /// `field` and `Field` are two questions.
  @Test(arguments: ["field", "Field"])
  func `names that differ by case alone are told apart`(name: String) throws {
    func profile(_ id: String, _ other: String) throws -> ImportProfile {
      var profile = try SampleProfile.profile(id)
      profile.columns[.serial] = .named([id == "odk-form-text" ? "KEY" : "@instanceID"])
      profile.columns[.comment] = .named([name])
      profile.columns[.official] = .named([other])
      profile.constants["official"] = nil
      // The column that stands for marks holds the identifier here.
      profile.blank += ["uuid:0a1b861f-a5fd-4f49-846a-78dcf06cfc1b"]
      profile.aliases = [
        Alias(kind: .official, written: "Some value", code: "A01"),
        Alias(kind: .official, written: "2019-01-01T00:00:00.000Z", code: "A02"),
        Alias(kind: .official, written: "Jan 1, 2019 12:00:00 AM", code: "A02"),
      ]
      return profile
    }
    let other = name == "field" ? "Field" : "field"
    let table = try ProfileReading(
      SampleProfile.export(Self.casesTable), profile("odk-form-text", other))
    let xml = try ProfileReading(
      SampleProfile.export(Self.cases), profile("odk-text-xml", other))
    let official = other == "field" ? "A01" : "A02"
    #expect(table.records == ["\(official) P01 blank +comment"])
    #expect(xml.records == table.records)
    #expect(xml.identities == table.identities)
    #expect(table.faults == [] && xml.faults == [])
    if name == "field" { #expect(xml.comments == table.comments) }
  }

  @Test func `a choice in a repeat, as submission and as two tables`() throws {
    let aliases = [
      Alias(kind: .official, written: "1", code: "A02"),
      Alias(kind: .indicator, written: "1", code: "D03"),
    ]
    var document = try SampleProfile.profile("odk-select-multiple")
    document.assessment = "group"
    document.columns[.official] = .named(["group/category"])
    document.columns[.marks] = .named(["group/item"])
    document.constants["official"] = nil
    document.aliases = aliases
    let xml = try ProfileReading(SampleProfile.export(Self.category), document)
    var tables = try SampleProfile.profile("odk-repeat-rows")
    tables.columns[.official] = .named(["category"])
    tables.columns[.marks] = .named(["item"])
    tables.constants["official"] = nil
    tables.aliases = aliases
    tables.repeats?.file = "{form}-group.csv"
    let table = try RepeatChain(profile: tables).read("f-group.csv") { name in
      try SampleProfile.export(name == "f.csv" ? Self.categoryTable : Self.categoryRows)
    }
    #expect(xml.records == ["A02 P01 marked D03"])
    #expect(table.records == xml.records)
    #expect(table.identities == xml.identities)
    #expect(table.faults == [] && xml.faults == [])
  }

  /// What is no text is refused as marks, with the reason where a spreadsheet could be to blame, and
  /// a code keeps its zeros.
  @Test(arguments: [
    ("some_string", "V05", "V05"), ("some_decimal", "V07", "V07"), ("some_date", "V07", "V05"),
    ("some_date_time", "V07", "V05"), ("some_barcode", "V05", "V05"),
  ])
  func `dates and numbers are no marks`(name: String, xml: String, csv: String) throws {
    var document = try SampleProfile.profile("odk-text-xml")
    document.columns[.marks] = .named([name])
    document.columns[.comment] = .named(["some_barcode"])
    var table = try SampleProfile.profile("odk-form-text")
    table.columns[.marks] = .named([name])
    table.columns[.comment] = .named(["some_barcode"])
    if name == "some_barcode" {
      document.columns[.comment] = nil
      table.columns[.comment] = nil
    }
    for (index, files) in Self.types.enumerated() {
      let submission = try ProfileReading(SampleProfile.export(files.submission), document)
      let row = try ProfileReading(SampleProfile.export(files.table), table)
      if index == 0 {
        #expect(submission.file.ledger.counts.keys.contains { $0.rawValue == xml })
        #expect(row.file.ledger.counts.keys.contains { $0.rawValue == csv })
        #expect(submission.records == ["- P01 rejected"])
      } else {
        // Empty tags: asked, and nothing said.
        #expect(submission.records == ["A01 P01 blank"])
        #expect(submission.faults == [] && row.faults == [])
      }
      #expect(row.records == submission.records)
    }
  }

  @Test func `a code with zeros in front identifies the same ballot in both`() throws {
    var document = try SampleProfile.profile("odk-text-xml")
    document.columns[.serial] = .named(["some_barcode"])
    document.columns[.comment] = .named(["some_string"])
    var table = try SampleProfile.profile("odk-form-text")
    table.columns[.serial] = .named(["some_barcode"])
    table.columns[.comment] = .named(["some_string"])
    table.columns[.marks] = .named(["some_time"])
    table.blank = ["8:56:00 AM"]
    let unpadded = try ProfileReading(
      String(decoding: SampleProfile.export(Self.types[0].table), as: UTF8.self)
        .split(separator: ",0000494").joined(separator: ",494").utf8, table)
    let submission = try ProfileReading(SampleProfile.export(Self.types[0].submission), document)
    let row = try ProfileReading(SampleProfile.export(Self.types[0].table), table)
    #expect(row.records == ["A01 P01 blank +comment"])
    #expect(submission.comments == row.comments)
    #expect(submission.identities == row.identities)
    #expect(unpadded.records == row.records && unpadded.identities != row.identities)
  }
}
