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
    let reading = try read("csvlint/invalid_many_rows.csv")
    #expect(reading.records.count == 9)
    #expect(reading.file.skipped["blank-line"] == 2)
    #expect(
      reading.file.ledger.details.filter { $0.code == .strayQuote }.map(\.line) == [4])
  }

  @Test func `a title above the heading is skipped and said`() throws {
    let reading = try read("csvlint/title-row.csv", title: true)
    #expect(reading.records.count == 2)
    #expect(reading.file.skipped["title"] == 1)
  }

  @Test(arguments: [
    ("csvlint/invalid-byte-sequence.csv", FaultCode.undecodableText, 1),
    ("frictionless/latin1.csv", .undecodableText, 3),
    ("frictionless/table-infer-iso-8859-7.csv", .undecodableText, 2),
    ("frictionless/empty.csv", .emptyFile, 0),
    ("csvlint/spreadsheet.xls", .foreignFormat, 0),
    ("csvlint/spreadsheet.xlsx", .foreignFormat, 0),
    ("onadata/onadata/libs/tests/utils/fixtures/non_utf8.csv", .undecodableText, 3),
  ])
  func `what is not text is refused whole, with its place`(
    path: String, code: FaultCode, line: Int
  ) throws {
    let reading = try read(path)
    #expect(reading.file.isRefused)
    #expect(reading.file.ledger.details.first { $0.code == code }?.line == line)
  }

  @Test(arguments: [
    "onadata/onadata/libs/tests/utils/fixtures/header_space.csv", "odk/audit.csv", "odk/audit2.csv",
    "csvlint/valid.csv", "frictionless/leading-zeros.csv",
    "onadata/onadata/libs/tests/utils/fixtures/good.csv",
  ])
  func `a table that is not canonical is refused without a profile, by its headings`(
    path: String
  ) throws {
    let reading = try Reading(SampleProfile.export(path))
    #expect(reading.file.ledger.counts[.missingColumn] ?? 0 > 0)
    #expect(reading.assessments.isEmpty)
  }

  @Test func `a date where marks should be is refused with its row`() throws {
    let reading = try read("onadata/onadata/libs/tests/utils/fixtures/header_space.csv")
    #expect(reading.faults == ["V07 2 1"])
  }
}
