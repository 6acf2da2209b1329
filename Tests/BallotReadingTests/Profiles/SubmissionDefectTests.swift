import BallotModel
import BallotReading
import Testing

/// Documents of submissions that are not as they must be: refused whole, at the right place, however
/// their bytes come.
struct SubmissionDefectTests {
  private static let profile: ImportProfile = {
    var profile = ImportProfile(id: "p", title: LocalizedText(vi: "p", en: "p"))
    profile.format = .xml
    profile.ballot = "all/data"
    profile.columns = [.serial: .named(["id"]), .marks: .named(["q"])]
    profile.constants = ["unit": "p-bo-de", "official": "cb-001"]
    return profile
  }()

  private static func defect(
    _ name: String, _ lines: [String], _ faults: [String], records: Int = 0, rejected: Int = 0
  ) -> [FileDefect] {
    [("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r")].map { end in
      FileDefect(
        "\(name), \(end.0)", lines.joined(separator: end.1), faults, records: records,
        rejected: rejected
      ).with { $0.options.profile = profile }
    }
  }

  private static let good = "<data><id>1</id><q>L01</q></data>"

  private static let defects =
    // The place is behind the sign that can't be there, or behind the last one; of a start tag it
    // is where its attributes end.
    defect("an end inside a tag", ["<all>", good, "<data><id"], ["X04 3 0 10"], records: 1)
    + defect(
      "an end inside a submission", ["<all>", good, "<data><id>2</id>"], ["X04 3 0 17"], records: 1)
    + defect("an end before the root's", ["<all>", good], ["X04 2 0 34"], records: 1)
    + defect(
      "an end tag of another element", ["<all>", good, "<data><id>2</q></data></all>"],
      ["X04 3 0 16"], records: 1)
    + defect(
      "a bare ampersand", ["<all>", "<!-- a", "b -->", "<data><id>A & B</id></data></all>"],
      ["X04 4 0 14"])
    + defect("a foreign root", ["<?xml version='1.0'?>", "<x>"], ["X06 2 0 3"])
    + defect(
      "a document type", ["<?xml version='1.0'?>", "<!DOCTYPE all>", "<all/>"], ["X05 2 0 14"])
    // A line end inside an answer counts, and only the record with the fault is lost.
    + defect(
      "a mark behind an answer of three lines",
      ["<all>", "<data><id>1", "", "</id><q>L09</q></data>", good, "</all>"],
      ["V05 2 1 0 q"], records: 2, rejected: 1)

  @Test(arguments: defects)
  func `a document of submissions is read to the place where it breaks`(defect: FileDefect) throws {
    try defect.check()
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a source that breaks off is told with its line`(newline: String) throws {
    var options = FileOptions()
    options.profile = Self.profile
    for size in [1, 7, 256 << 10] {
      options.bufferSize = size
      let text = ["<all>", Self.good, "<data><id>2</id"].joined(separator: newline)
      let reading = try Reading(from: FailingSource(Array(text.utf8)), options: options)
      #expect(reading.faults == ["X01 3 0 0"])
      #expect(reading.emitted == 1)
    }
  }

  @Test func `bytes that are not in the declared encoding are told with its name`() throws {
    var options = FileOptions()
    options.profile = Self.profile
    let head = "<?xml version='1.0' encoding='windows-1258'?>\n<all>\n\(Self.good)\n<data><id>"
    // No letter of Windows-1258 has the byte 8A.
    let bytes = Array(head.utf8) + [0x8A] + Array("</id></data></all>".utf8)
    let reading = try Reading(bytes, options: options)
    #expect(reading.file.ledger.counts == [.undecodableText: 1])
    #expect(reading.file.ledger.details.map(\.argument) == ["windows-1258"])
    #expect(reading.file.encoding == "windows-1258")
  }
}
