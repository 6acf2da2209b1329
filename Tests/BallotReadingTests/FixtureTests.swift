import BallotModel
import BallotReading
import Testing

/// Files that would be hard to read as literals.
@Suite struct FixtureTests {
  /// What one fixture must give.
  struct Expectation: Sendable, CustomTestStringConvertible {
    var file: String
    var faults: [String]
    var records = 0
    var rejected = 0
    var skipped: [String: Int] = [:]

    var testDescription: String { file }
  }

  private static let expectations = [
    Expectation(file: "csv_unclosed_quote.csv", faults: ["X15 4 0 9 comment"], records: 1),
    Expectation(
      file: "csv_stray_quote.csv", faults: ["R09 3 2 9 comment"], records: 3, rejected: 1),
    Expectation(
      file: "csv_wrong_field_count.csv", faults: ["R07 2 1 0", "R07 3 2 0"], records: 3,
      rejected: 2),
    Expectation(
      file: "csv_blank_lines.csv", faults: [], records: 1, skipped: ["blank-line": 5]),
    Expectation(
      file: "csv_windows_1258.csv", faults: ["X03 2 0 9 comment", "X03 5 0 9 comment"],
      records: 1),
    Expectation(
      file: "csv_excel_sep_line.csv", faults: ["R02 5 2 1 unit"], records: 2, rejected: 1),
    Expectation(file: "csv_utf16_unpaired_surrogate.csv", faults: ["X03 3 0 0"], records: 1),
    Expectation(file: "spreadsheet_renamed.csv", faults: ["X02 0 0 0"]),
    Expectation(file: "old_spreadsheet_renamed.csv", faults: ["X02 0 0 0"]),
    Expectation(file: "pdf_renamed.csv", faults: ["X02 0 0 0"]),
    Expectation(file: "xml_document_type.xml", faults: ["X05 2 0 39"]),
    Expectation(file: "xml_external_entity.xml", faults: ["X05 2 0 19"]),
    Expectation(file: "xml_foreign_root.xml", faults: ["X06 2 0 63"]),
    Expectation(file: "xml_not_utf8.xml", faults: ["X03 4 0 1"]),
  ]

  @Test(arguments: expectations)
  func `a fixture gives exactly its faults`(_ expected: Expectation) throws {
    var defect = FileDefect(
      expected.file, bytes: try Fixture.bytes(expected.file), expected.faults,
      records: expected.records, rejected: expected.rejected, skipped: expected.skipped)
    try defect.check()
    // From the disk it is the same as from memory.
    let read = try Reading(from: FileSource(path: Fixture.path(expected.file)))
    #expect(read.faults == expected.faults)
    defect.options.file = 7
    #expect(
      try Reading(defect.bytes, options: defect.options).assessments.allSatisfy { $0.file == 7 })
  }

  @Test func `what a document declares and does not keep is undecodable`() throws {
    // The decoder runs ahead of the parser: only the code is certain, the line is at most the third.
    let reading = try Reading(
      from: FileSource(path: Fixture.path("xml_windows_1258_undecodable.xml")))
    #expect(reading.file.ledger.counts == [.undecodableText: 1])
    #expect(reading.file.ledger.details.map(\.argument) == ["windows-1258"])
    #expect(reading.file.ledger.details.allSatisfy { (0...3).contains($0.line) })
    #expect(reading.file.encoding == "windows-1258")
  }
}
