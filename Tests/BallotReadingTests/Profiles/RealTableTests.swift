import BallotModel
import BallotReading
import Testing

/// Tables of public projects that are no ballots: how many records there are, which rows have too few
/// or too many cells, what is blank, and what is refused.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealTableTests {
  struct Table: Sendable, CustomTestStringConvertible {
    var path: String
    var records: Int
    /// Lines of rows whose cells are not those of the heading.
    var ragged: [Int] = []
    var blank = 0
    /// The first line that ends otherwise than those before it.
    var oddEnd: Int?

    var testDescription: String { path }
  }

  /// The files that are read here.
  static let files =
    tables.map(\.path) + refused.map(\.0) + notCanonical
    + [strayQuote, titled, duplicateHeadings, duplicateColumn, duplicateRows, commented]
  private static let strayQuote = "csvlint/invalid_many_rows.csv"
  private static let titled = "csvlint/title-row.csv"
  private static let duplicateHeadings = "frictionless/duplicate-headers.csv"
  private static let duplicateColumn = "frictionless/duplicate-column.csv"
  private static let duplicateRows = "frictionless/duplicate-rows.csv"
  private static let commented = "frictionless/skip-rows-before-headers.csv"

  /// The first column is the ballot, the second holds what would be marks.
  private func read(_ path: String, title: Bool = false) throws -> ProfileReading {
    var profile = ImportProfile(id: "t", title: LocalizedText(vi: "t", en: "t"))
    profile.columns = [.serial: .position(1), .marks: .position(2)]
    profile.constants = ["unit": "P01", "official": "A01"]
    if title {
      profile.columns = [.serial: .named(["Foo"]), .marks: .named(["Bsr"])]
      profile.skip = [.title]
    }
    return try ProfileReading(SampleProfile.export(path), profile)
  }

  private static let tables = [
    Table(path: "frictionless/structure-errors.csv", records: 3, ragged: [5], blank: 1),
    Table(path: "frictionless/blank-rows.csv", records: 2, blank: 1),
    Table(path: "frictionless/blank-rows-multiple.csv", records: 2, blank: 11),
    Table(path: "frictionless/blank-rows-no-fields.csv", records: 2, blank: 1),
    Table(path: "frictionless/duplicate-rows.csv", records: 3),
    Table(path: "frictionless/defective-rows.csv", records: 2, ragged: [2, 3]),
    Table(path: "frictionless/blank-headers.csv", records: 2),
    // A quote behind a space opens no quoted cell: it is part of the text.
    Table(path: "frictionless/escaping.csv", records: 3),
    Table(path: "frictionless/duplicate-headers.csv", records: 2),
    Table(path: "frictionless/blank-cells.csv", records: 5),
    Table(path: "frictionless/bom.csv", records: 2),
    Table(path: "frictionless/invalid.csv", records: 3, ragged: [2, 3, 5], blank: 1),
    Table(path: "frictionless/capital-invalid.csv", records: 10, ragged: [10, 12], blank: 1),
    Table(path: "frictionless/issue-1009-semicolon.csv", records: 1),
    Table(path: "frictionless/issue-825.csv", records: 2),
    Table(path: "frictionless/issue-1066-largecellsize.csv", records: 19),
    Table(path: "frictionless/without-rows.csv", records: 0),
    Table(path: "frictionless/skip-blank-at-the-end.csv", records: 2, ragged: [2], blank: 1),
    Table(path: "frictionless/without-headers-extra.csv", records: 2, ragged: [3]),
    Table(path: "frictionless/without-headers.csv", records: 2),
    Table(path: "frictionless/table-unicode-headers.csv", records: 2),
    Table(path: "frictionless/doublequote.csv", records: 5),
    Table(path: "frictionless/wide.csv", records: 3),
    Table(path: "frictionless/encoding-issue-274.csv", records: 507),
    Table(path: "csvlint/lf-line-endings.csv", records: 2),
    Table(path: "csvlint/crlf-line-endings.csv", records: 2),
    Table(path: "csvlint/cr-line-endings.csv", records: 2),
    Table(path: "csvlint/inconsistent-line-endings.csv", records: 2, oddEnd: 2),
    Table(path: "csvlint/inconsistent-line-endings-unquoted.csv", records: 2, oddEnd: 2),
    Table(path: "csvlint/windows-line-endings.csv", records: 1),
    Table(path: "csvlint/valid.csv", records: 2),
    Table(path: "csvlint/valid_many_rows.csv", records: 6),
    Table(path: "csvlint/white space in filename.csv", records: 2),
  ]

  @Test(arguments: tables)
  func `records, ragged rows and blank lines`(table: Table) throws {
    let reading = try read(table.path)
    #expect(!reading.file.isRefused, "\(reading.faults)")
    #expect(reading.records.count == table.records)
    let ragged = reading.file.ledger.details.filter { $0.code == .wrongFieldCount }.map(\.line)
    #expect(ragged == table.ragged)
    #expect(reading.file.skipped["blank-line"] ?? 0 == table.blank)
    let odd = reading.file.ledger.details.filter { $0.code == .mixedLineEnds }.map(\.line)
    #expect(odd == (table.oddEnd.map { [$0] } ?? []))
  }

  @Test func `a stray quote costs its row, and is told by its line`() throws {
    let reading = try read(Self.strayQuote)
    #expect(reading.records.count == 9)
    #expect(reading.file.skipped["blank-line"] == 2)
    #expect(
      reading.file.ledger.details.filter { $0.code == .strayQuote }.map(\.line) == [4])
  }

  @Test func `a title above the heading is skipped and said`() throws {
    let reading = try read(Self.titled, title: true)
    #expect(reading.records.count == 2)
    #expect(reading.file.skipped["title"] == 1)
  }

  private static let refused = [
    ("csvlint/invalid-byte-sequence.csv", FaultCode.undecodableText, 1),
    ("frictionless/latin1.csv", .undecodableText, 3),
    ("frictionless/table-infer-iso-8859-7.csv", .undecodableText, 2),
    ("frictionless/empty.csv", .emptyFile, 0),
    ("csvlint/spreadsheet.xls", .foreignFormat, 0),
    ("csvlint/spreadsheet.xlsx", .foreignFormat, 0),
    (OnaExports.fixtures + "non_utf8.csv", .undecodableText, 3),
  ]

  @Test(arguments: refused)
  func `what is not text is refused whole, with its place`(
    path: String, code: FaultCode, line: Int
  ) throws {
    let reading = try read(path)
    #expect(reading.file.isRefused)
    #expect(reading.file.ledger.details.first { $0.code == code }?.line == line)
  }

  private static let notCanonical = [
    OnaExports.fixtures + "header_space.csv", "csvlint/valid.csv", "frictionless/leading-zeros.csv",
    OnaExports.fixtures + "good.csv",
  ]

  @Test(arguments: notCanonical)
  func `a table that is not canonical is refused without a profile, by its headings`(
    path: String
  ) throws {
    let reading = try Reading(SampleProfile.export(path))
    #expect(reading.file.ledger.counts[.missingColumn] ?? 0 > 0)
    #expect(reading.assessments.isEmpty)
  }

  @Test func `a date where marks should be is refused with its row`() throws {
    let reading = try read(OnaExports.fixtures + "header_space.csv")
    #expect(reading.faults == ["V07 2 1"])
  }

  /// What peers call a duplicate label is a fault where the column is read: nobody can say which.
  @Test(arguments: [(duplicateHeadings, "id", [3, 5]), (duplicateColumn, "B", [3])])
  func `a heading that stands twice is refused where it is read`(
    path: String, heading: String, columns: [Int]
  ) throws {
    var profile = ImportProfile(id: "t", title: LocalizedText(vi: "t", en: "t"))
    profile.columns = [.serial: .position(4), .marks: .named([heading])]
    profile.constants = ["unit": "P01", "official": "A01"]
    let reading = try ProfileReading(SampleProfile.export(path), profile)
    #expect(reading.file.isRefused)
    let faults = reading.file.ledger.details.filter { $0.code == .repeatedHeading }
    #expect(faults.map(\.column) == columns)
    #expect(Set(faults.map(\.heading)) == [heading])
  }

  @Test func `a row that stands twice is one ballot twice`() throws {
    var profile = ImportProfile(id: "t", title: LocalizedText(vi: "t", en: "t"))
    profile.columns = [
      .serial: .named(["id"]), .comment: .named(["age"]), .marks: .named(["name"]),
    ]
    profile.constants = ["unit": "P01", "official": "A01"]
    profile.aliases = [
      Alias(kind: .indicator, written: "John", code: "D01"),
      Alias(kind: .indicator, written: "Julie", code: "D02"),
    ]
    let named = try ProfileReading(SampleProfile.export(Self.duplicateRows), profile)
    #expect(named.ballots == [0, 1, 0])
    #expect(named.records[0] == named.records[2] && named.comments[0] == named.comments[2])
    #expect(named.faults == [])
  }

  @Test func `zeros in front of a number are kept`() throws {
    var profile = ImportProfile(id: "t", title: LocalizedText(vi: "t", en: "t"))
    profile.columns = [.marks: .named(["value"])]
    profile.constants = ["unit": "P01", "official": "A01"]
    profile.identity = .row
    let file = try SampleProfile.export("frictionless/leading-zeros.csv")
    let codes = ["01", "002", "00003"]
    let reading = try ProfileReading(file, profile, round: ProfileRound.round(codes: codes))
    #expect(reading.records == codes.map { "A01 P01 marked \($0)" })
    let bare = try ProfileReading(
      file, profile, round: ProfileRound.round(codes: ["1", "2", "3"]))
    #expect(bare.records.allSatisfy { $0.hasSuffix("rejected") })
  }

  @Test func `a remark above the heading is skipped and said`() throws {
    var profile = ImportProfile(id: "t", title: LocalizedText(vi: "t", en: "t"))
    profile.columns = [.serial: .named(["id"]), .marks: .named(["name"])]
    profile.constants = ["unit": "P01", "official": "A01"]
    profile.skip = [.title]
    let reading = try ProfileReading(SampleProfile.export(Self.commented), profile)
    #expect(reading.records.count == 2)
    #expect(reading.file.skipped == ["title": 1])
  }
}
