import BallotModel
import BallotReading
import RoundFolder
import Testing

/// Every key of a profile has an effect: one change of it, and what the same file gives then.
struct ProfileKeyTests {
  struct Change: Sendable, CustomTestStringConvertible {
    var key: String
    /// Replaced in the profile.
    var old: String
    var new: String
    /// What the file gives then, as `summary`.
    var expected: String

    init(_ key: String, _ old: String, _ new: String, _ expected: String) {
      self.key = key
      self.old = old
      self.new = new
      self.expected = expected
    }

    var testDescription: String { key }
  }

  private static let profile = """
    profile: p
    title: Thử
    format: csv
    columns:
      serial: {heading: Số}
      unit: {heading: ĐV}
      official: {heading: CB}
      marks: {heading: BH}
      none: {heading: Không}
      complete: {heading: Xong}
      comment: {heading: Ghi}
    yes: [ok]
    no: [hm]
    none: [chẳng có]
    blank: [bỏ qua]
    not-asked: [n/a]
    separators: [";"]
    match: [label, prefix, number]
    aliases: {indicator: {hách dịch: D02}}
    drop: [Màu]
    skip: [title, section]

    """
  private static let file = """
    Một tựa đề,,,,,,,
    Số,ĐV,CB,BH,Không,Xong,Ghi,Màu
    Khối một,,,,,,,
    1,P01,A01,T01;D06,,1,,đỏ
    2,P01,A01,,ok,1,,
    3,P01,A01,chẳng có,hm,1,,
    4,P01,A01,bỏ qua,,1,,
    5,P01,A01,n/a,,1,,
    6,P01,A01,hách dịch;3,,1,,
    7,P01,A01,T02. Đùn việc;D01,,1,hay,
    8,P01,A01,T01,,no,,

    """
  private static let base =
    "D06 T01|none|none|blank|D02 D03|D01 T02 +comment"
    + " / incomplete 1, not-asked 1, section 1, title 1 / 0 faults, 0 ignored"

  private func summary(_ yaml: String, _ file: String = file) throws -> String {
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let reading = try ProfileReading(file.utf8, profile)
    let records = reading.records.map {
      $0.split(separator: " ").dropFirst(2).filter { $0 != "marked" }.joined(separator: " ")
    }
    let skipped = reading.file.skipped.sorted { $0.key < $1.key }
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let faults = reading.file.ledger.details.filter {
      ![.ignoredColumn, .incompleteResponse].contains($0.code)
    }
    return "\(records.joined(separator: "|")) / \(skipped) / \(faults.count) faults, "
      + "\(reading.file.ignoredColumns.count) ignored"
  }

  @Test func `the profile as it is`() throws {
    #expect(try summary(Self.profile) == Self.base)
  }

  @Test(arguments: [
    Change(
      "columns", "  comment: {heading: Ghi}\n", "",
      "D06 T01|none|none|blank|D02 D03|D01 T02"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 0 faults, 1 ignored"),
    Change(
      "columns.complete", "  complete: {heading: Xong}\n", "",
      "D06 T01|none|none|blank|D02 D03|D01 T02 +comment|T01"
        + " / not-asked 1, section 1, title 1 / 0 faults, 1 ignored"),
    Change(
      "columns: a heading by position", "{heading: BH}", "{position: 7}",
      "blank|none|blank|blank|blank|blank|rejected / incomplete 1, section 1, title 1 / 1 faults, 1 ignored"
    ),
    Change(
      "columns: a heading by pattern", "{heading: BH}", "{pattern: \"B*\"}", base),
    Change(
      "yes", "yes: [ok]\n", "yes: [vâng]\n",
      "D06 T01|rejected|none|blank|D02 D03|D01 T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 1 faults, 0 ignored"),
    Change(
      "no", "no: [hm]\n", "",
      "D06 T01|none|rejected|blank|D02 D03|D01 T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 1 faults, 0 ignored"),
    Change(
      "none", "none: [chẳng có]\n", "",
      "D06 T01|none|rejected|blank|D02 D03|D01 T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 1 faults, 0 ignored"),
    Change(
      "blank", "blank: [bỏ qua]\n", "",
      "D06 T01|none|none|rejected|D02 D03|D01 T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 1 faults, 0 ignored"),
    Change(
      "not-asked", "not-asked: [n/a]\n", "",
      "D06 T01|none|none|blank|rejected|D02 D03|D01 T02 +comment"
        + " / incomplete 1, section 1, title 1 / 1 faults, 0 ignored"),
    Change(
      "separators", "separators: [\";\"]\n", "separators: [\"/\"]\n",
      "rejected|none|none|blank|rejected|T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 2 faults, 0 ignored"),
    Change(
      "match: number", ", number", "",
      "D06 T01|none|none|blank|rejected|D01 T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 1 faults, 0 ignored"),
    Change(
      "match: prefix", ", prefix", "",
      "D06 T01|none|none|blank|D02 D03|rejected"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 1 faults, 0 ignored"),
    Change(
      "aliases", "hách dịch: D02", "hách dịch: D09",
      "D06 T01|none|none|blank|D03 D09|D01 T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 0 faults, 0 ignored"),
    Change(
      "drop", "drop: [Màu]\n", "",
      "D06 T01|none|none|blank|D02 D03|D01 T02 +comment"
        + " / incomplete 1, not-asked 1, section 1, title 1 / 0 faults, 1 ignored"),
    Change(
      "skip: section", "skip: [title, section]", "skip: [title]",
      "D06 T01|none|none|blank|D02 D03|D01 T02 +comment"
        + " / incomplete 2, not-asked 1, title 1 / 0 faults, 0 ignored"),
    Change(
      "skip: title", "skip: [title, section]", "skip: [section]",
      " /  / 5 faults, 0 ignored"),
  ])
  func `changing a key changes what the file gives`(change: Change) throws {
    let parts = Self.profile.split(separator: change.old, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    #expect(try summary(parts.joined(separator: change.new)) == change.expected)
  }

  @Test(arguments: [
    ("unit: P01", "A01 P01 marked T01"), ("unit: P02", "A01 P02 marked T01"),
    ("unit: P01, round: r1", "A01 P01 marked T01"), ("unit: P01, round: r9", "- P01 rejected"),
  ])
  func `constants stand for columns that are not there`(constants: String, record: String) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  serial: {heading: s}\n"
      + "  official: {heading: o}\n  marks: {heading: m}\nconstants: {\(constants)}\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    #expect(try ProfileReading("s,o,m\n1,A01,T01\n".utf8, profile).records == [record])
  }

  @Test(arguments: [
    ("identity: row", [0, 1, 2]), ("identity: {digest: [{heading: a}]}", [0, 0, 1]),
    ("identity: {digest: [{heading: a}, {heading: b}]}", [0, 1, 2]),
  ])
  func `the identity says which rows are one ballot`(identity: String, ballots: [Int]) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  marks: {heading: m}\n"
      + "constants: {unit: P01, official: A01}\n\(identity)\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let file = "a,b,m\n1,x,T01\n1,y,T01\n2,x,D06\n".utf8
    #expect(try ProfileReading(file, profile).ballots == ballots)
    let other = try ProfileReading(file, profile, digest: 8)
    #expect(other.ballots == ballots)
  }

  @Test func `long rows are parts of one assessment`() throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  serial: {heading: s}\n  unit: {heading: u}\n"
      + "  official: {heading: o}\n  indicator: {heading: i}\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let reading = try ProfileReading(
      "s,u,o,i\n1,P01,A01,T01\n2,P01,A01,D01\n1,P01,A01,D06\n".utf8, profile)
    #expect(
      reading.records == ["A01 P01 marked T01", "A01 P01 marked D01", "A01 P01 marked D06"])
    #expect(reading.ballots == [0, 1, 0])
    #expect(reading.file.records == nil)
  }

  @Test(arguments: [
    ("ballot: \"*\"", ["A01 P01 blank"]),
    ("ballot: all/b", ["A01 P01 marked T01", "A01 P01 blank"]),
    ("ballot: other", []),
  ])
  func `XML: what one ballot is`(ballot: String, records: [String]) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: xml\n\(ballot)\ncolumns:\n"
      + "  marks: {path: [m, b/none]}\nconstants: {unit: P01, official: A01}\nidentity: row\n"
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    let reading = try ProfileReading(
      "<all><m/><b><m>T01</m></b><b><m/></b></all>".utf8, profile)
    if ballot == "ballot: other" {
      #expect(reading.file.ledger.counts[.foreignRoot] == 1)
    }
    #expect(reading.records == records)
  }
}
