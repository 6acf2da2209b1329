import BallotModel
import BallotReading
import Testing

/// Further tables of Ona: groups of questions, dates, and what has no identifier.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealOnaTests {
  /// The files that are read here.
  static let files: [String] =
    moods.map(\.0) + [dates, nameless, settlement]
  private static let dates = OnaExports.fixtures + "date.csv"
  private static let nameless = OnaExports.fixtures + "single_data_upload.csv"
  private static let settlement = OnaExports.fixtures + "csv_import_with_multiple_select.csv"

  /// Of the file's columns, not of the text beside them: the second says "sad" and ticks `meh`.
  private static let moods = [
    (
      OnaExports.fixtures + "extra_details.csv",
      ["A01 happy", "A02 happy", "A01 meh", "A02 happy", "A01 sad", "A02 happy"]
    ),
    (OnaExports.fixtures + "single_submission_extra_details.csv", ["A01 happy", "A02 happy"]),
  ]

  @Test(arguments: moods)
  func `two questions with the same choices in two groups`(path: String, marks: [String]) throws {
    let reading = try ProfileReading(
      SampleProfile.export(path), SampleProfile.profile("onadata-moods"),
      round: ProfileRound.round(codes: ["happy", "sad", "meh"]))
    #expect(
      reading.records
        == marks.map { mark in
          mark.split(separator: " ").joined(separator: " P01 marked ")
        })
    #expect(reading.ballots == marks.indices.map { $0 / 2 })
    #expect(reading.faults == [])
    #expect(reading.file.ignoredColumns == [])
  }

  /// Dates stand where marks would be, and an identifier is a number that lost its digits.
  @Test func `dates are no marks, and a number with an exponent identifies nothing`() throws {
    var profile = try SampleProfile.profile("onadata-pizza")
    profile.columns = [.serial: .named(["_uuid"]), .marks: .named(["tdate"])]
    profile.notAsked = []
    let marks = try ProfileReading(SampleProfile.export(Self.dates), profile)
    #expect(marks.faults == ["V07 2 1", "V07 3 2"])
    #expect(marks.records == Array(repeating: "- P01 rejected", count: 2))
    profile.columns = [.serial: .named(["_version"]), .marks: .named(["_notes"])]
    let serials = try ProfileReading(SampleProfile.export(Self.dates), profile)
    #expect(serials.faults == ["V07 2 1", "V07 3 2"])
    #expect(serials.records.allSatisfy { $0.hasSuffix("rejected") })
  }

  @Test func `a table without identifiers says so, or its rows are its identifiers`() throws {
    var profile = try SampleProfile.profile("onadata-pizza")
    let round = ProfileRound.round(codes: OnaExports.toppings)
    let missing = try ProfileReading(SampleProfile.export(Self.nameless), profile, round: round)
    #expect(missing.faults == ["X12 1 0 serial (_uuid)"])
    #expect(missing.found == 0)
    profile.columns[.serial] = nil
    profile.identity = .row
    let rows = try ProfileReading(SampleProfile.export(Self.nameless), profile, round: round)
    #expect(rows.records == [] && rows.found == 1)
    #expect(rows.file.skipped == ["not-asked": 1])
    #expect(rows.faults == [])
  }

  @Test func `several answers in one cell, among long texts`() throws {
    let codes = [
      "taps", "borehole", "wells", "flash", "pit_latrine", "blair", "bucket", "bush",
    ]
    let reading = try ProfileReading(
      SampleProfile.export(Self.settlement), SampleProfile.profile("onadata-settlement"),
      round: ProfileRound.round(codes: codes))
    #expect(
      reading.records == [
        "A01 P01 marked taps borehole wells", "A02 P01 marked flash pit_latrine blair bucket bush",
      ])
    #expect(reading.ballots == [0, 0])
    #expect(reading.faults == [])
  }
}
