import BallotModel
// Foundation to walk through a folder.
import Foundation
import Testing

/// Every file of `../shared/real-exports` is read by a test, or listed here with the reason why not.
@Suite(
  .enabled(if: SampleProfile.hasExports, "../shared/real-exports is not there"))
struct RealExportIndexTests {
  private static let read =
    RealExportTests.files + RealSubmissionTests.files + RealTableTests.files + RealTextTests.files
    + RealOnaTests.files + RealQuestionTests.files + RealFormTests.forms + RealFormTests.logs

  /// Files that hold neither ballots nor anything that could be taken for them.
  private static let others: [String: String] = {
    var others = [
      "nist-cdf/NIST_V0_cast_vote_records.xsd":
        "a schema: RealSubmissionTests validate the examples by it"
    ]
    for folder in ["csvlint", "frictionless", "nist-cdf", "odk", "odk-briefcase", "onadata"] {
      others["\(folder)/NOTE.md"] = "where the files come from and what is expected of them"
    }
    for folder in ["odk", "odk-briefcase", "onadata"] {
      others["\(folder)/expected.csv"] = "the counts that the tests state"
    }
    return others
  }()

  private func files() throws -> Set<String> {
    let root = URL(fileURLWithPath: SampleProfile.exportPath("")).standardizedFileURL
      .resolvingSymlinksInPath()
    let walk = try #require(
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]))
    var files: Set<String> = []
    for case let file as URL in walk
    where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
      let path = file.resolvingSymlinksInPath().path
      try #require(path.hasPrefix(root.path + "/"))
      files.insert(String(path.dropFirst(root.path.count + 1)))
    }
    return files
  }

  @Test func `no file is left out`() throws {
    let known = Set(Self.read).union(Self.others.keys)
    #expect(try files().subtracting(known).sorted() == [])
  }

  @Test func `what is listed is there, and is either read or not`() throws {
    let files = try files()
    #expect(Set(Self.read).union(Self.others.keys).subtracting(files).sorted() == [])
    #expect(Set(Self.read).intersection(Self.others.keys).sorted() == [])
    #expect(files.count > 100)
  }
}
