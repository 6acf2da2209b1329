import BallotModel
import BallotReading
import RoundFolder
import Testing

/// What survey tools hand over beside the answers is named for what it is, and never read as ballots:
/// not by itself, not by a profile, and no draft is made of it.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealFormTests {
  /// The questions of a form, without answers.
  static let forms =
    ["odk/250q-form.xml"]
    + [
      "all-data-types", "choice-lists", "choice-lists-predicate",
      "choice-lists-predicate-relative-repeat", "choice-lists-randomize", "form-with-special-chars",
      "nested-repeats", "simple-form", "simple-form-case-sensitivity",
    ].map { "odk-briefcase/\($0).xml" }
  /// The log of what was done on a device: a row an event, and where it was.
  static let logs = ["", "2", "3", "4"].map { "odk/audit\($0).csv" }

  private func draft(_ path: String) throws -> ProfileDraft {
    try ProfileDraft.propose(
      for: MemorySource(SampleProfile.export(path)), name: "nhap", options: FileOptions(),
      round: ProfileRound.round())
  }

  @Test(arguments: forms)
  func `the questions of a form hold no answers`(path: String) throws {
    let fault = Fault(.otherExport, argument: "XForms")
    let bytes = try SampleProfile.export(path)
    let reading = try Reading(bytes)
    #expect(reading.file.ledger.details == [fault])
    #expect(reading.assessments.isEmpty)
    let profile = try #require(BuiltInProfiles.profile(id: "odk-xml"))
    let byProfile = try ProfileReading(bytes, profile)
    #expect(byProfile.file.ledger.details == [fault])
    #expect(byProfile.found == 0)
    #expect(throws: ReadingError(fault)) { try draft(path) }
  }

  @Test(arguments: logs)
  func `a log of events holds no answers`(path: String) throws {
    let fault = Fault(.otherExport, line: 1, argument: "audit.csv (ODK)")
    let bytes = try SampleProfile.export(path)
    let reading = try Reading(bytes)
    #expect(reading.file.ledger.details == [fault])
    #expect(reading.assessments.isEmpty)
    for id in ["odk-csv", "kobo", "google-forms"] {
      let profile = try #require(BuiltInProfiles.profile(id: id))
      let byProfile = try ProfileReading(bytes, profile)
      #expect(byProfile.file.ledger.details == [fault])
      #expect(byProfile.found == 0)
    }
    #expect(throws: ReadingError(fault)) { try draft(path) }
  }

  @Test func `a page or a table that is neither is what it was before`() throws {
    #expect(try Reading("<html><body/></html>".utf8).faults == ["X06 1 0 6"])
    let table = "event,node,start,marks\na,b,c,d\n"
    #expect(try Reading(table.utf8).file.ledger.counts[.otherExport] == nil)
    #expect(try Reading(table.utf8).file.ledger.counts[.missingColumn] == 3)
  }
}
