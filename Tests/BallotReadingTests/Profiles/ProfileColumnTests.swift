import BallotModel
import BallotReading
import RoundFolder
import Testing

/// Keys of a profile beside those of `ProfileKeyTests`: each changes what a file gives, or is refused
/// where it could not.
struct ProfileColumnTests {
  private func read(
    _ yaml: String, _ text: String, round: Round = ProfileRound.round()
  ) throws -> ProfileReading {
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    return try ProfileReading(text.utf8, profile, round: round)
  }

  private static let head = """
    profile: p
    title: p
    format: csv
    columns:
      serial: {heading: s}
      unit: {heading: u}
      official: {heading: o}
      marks: {heading: m}

    """
  private static let rows = "s,u,o,m,x,mark/D01\n"

  struct Change: Sendable, CustomTestStringConvertible {
    var key: String
    var yaml: String
    var text: String
    var before: [String]
    var after: [String]

    var testDescription: String { key }
  }

  private static let changes = [
    Change(
      key: "columns.status", yaml: "  status: {heading: x}\n", text: "1,P01,A01,T01,spoiled,\n",
      before: ["A01 P01 marked T01"], after: ["A01 P01 spoiled T01"]),
    Change(
      key: "columns.none", yaml: "  none: {heading: x}\n", text: "1,P01,A01,,x,\n",
      before: ["A01 P01 blank"], after: ["A01 P01 none"]),
    Change(
      key: "columns.round", yaml: "  round: {heading: x}\n", text: "1,P01,A01,T01,r9,\n",
      before: ["A01 P01 marked T01"], after: ["- P01 rejected"]),
    Change(
      key: "columns.comment", yaml: "  comment: {heading: x}\n", text: "1,P01,A01,T01,chữ,\n",
      before: ["A01 P01 marked T01"], after: ["A01 P01 marked T01 +comment"]),
    Change(
      key: "columns.complete", yaml: "  complete: {heading: x}\n", text: "1,P01,A01,T01,,\n",
      before: ["A01 P01 marked T01"], after: []),
    Change(
      key: "columns.indicator", yaml: "  indicator: {pattern: \"mark/{indicator}\"}\n",
      text: "1,P01,A01,T01,,1\n", before: ["A01 P01 marked T01"], after: ["- P01 rejected"]),
    Change(
      key: "aliases.official", yaml: "aliases: {official: {sếp: A02}}\n", text: "1,P01,sếp,T01,,\n",
      before: ["- P01 rejected"], after: ["A02 P01 marked T01"]),
    Change(
      key: "aliases.unit", yaml: "aliases: {unit: {ở xa: P02}}\n", text: "1,ở xa,A01,T01,,\n",
      before: ["- - rejected"], after: ["A01 P02 marked T01"]),
    Change(
      key: "aliases.indicator", yaml: "aliases: {indicator: {hay cáu: T02}}\n",
      text: "1,P01,A01,hay cáu,,\n", before: ["- P01 rejected"], after: ["A01 P01 marked T02"]),
    Change(
      key: "match", yaml: "match: [number]\n", text: "1,P01,A01,3,,\n",
      before: ["- P01 rejected"], after: ["A01 P01 marked D03"]),
    Change(
      key: "match: without label", yaml: "match: [number]\n",
      text: "1,P01,A01,\"Tham mưu không rõ quan điểm, chính kiến\",,\n",
      before: ["A01 P01 marked T01"], after: ["- P01 rejected"]),
    Change(
      key: "skip: numbering", yaml: "skip: [numbering]\n",
      text: "(1),(2),(3),(4),(5),(6)\n1,P01,A01,T01,,\n",
      before: ["- - rejected", "A01 P01 marked T01"], after: ["A01 P01 marked T01"]),
    Change(
      key: "skip: hxl", yaml: "skip: [hxl]\n", text: "#a,#b,#c,#d,,\n1,P01,A01,T01,,\n",
      before: ["- - rejected", "A01 P01 marked T01"], after: ["A01 P01 marked T01"]),
    Change(
      key: "skip: total", yaml: "skip: [total]\n", text: "1,P01,A01,T01,,\nTổng cộng,,,1,,\n",
      before: ["A01 P01 marked T01", "- - rejected"], after: ["A01 P01 marked T01"]),
    Change(
      key: "skip: section", yaml: "skip: [section]\n", text: "Khối một,,,,,\n1,P01,A01,T01,,\n",
      before: ["- - rejected", "A01 P01 marked T01"], after: ["A01 P01 marked T01"]),
    Change(
      key: "skip: signature", yaml: "skip: [signature]\n",
      text: "1,P01,A01,T01,,\n,,,Người lập biểu,,\n,,,Cán bộ 999,,\n",
      before: ["A01 P01 marked T01", "- - rejected", "- - rejected"],
      after: ["A01 P01 marked T01"]),
  ]

  @Test(arguments: changes)
  func `a key that is added changes what the rows give`(change: Change) throws {
    let before = try read(Self.head, Self.rows + change.text)
    let after = try read(Self.head + change.yaml, Self.rows + change.text)
    #expect(before.records == change.before)
    #expect(after.records == change.after)
    #expect(after != before)
  }

  @Test(arguments: [("identity: row", 2), ("identity: {digest: [{heading: u}]}", 1)])
  func `identity says how many ballots there are`(identity: String, ballots: Int) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  unit: {heading: u}\n  official: {heading: o}\n"
      + "  marks: {heading: m}\n\(identity)\n"
    #expect(try read(yaml, "u,o,m\nP01,A01,T01\nP01,A02,T01\n").found == ballots)
  }

  @Test(arguments: [
    ("", ["A01 P01 marked T01 T02"]),
    ("assessment: d\n", ["A01 P01 marked T01", "A02 P01 marked T02"]),
  ])
  func `assessment says how many records a ballot has`(key: String, records: [String]) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: xml\n\(key)columns:\n  serial: {path: id}\n"
      + "  official: {path: d/o}\n  marks: {path: d/m}\nconstants: {unit: P01}\n"
    let reading = try read(
      yaml, "<a><id>1</id><d><o>A01</o><m>T01</m></d><d><o>A02</o><m>T02</m></d></a>")
    #expect(reading.records == records)
  }

  @Test func `format says what a file must be`() throws {
    let xml =
      "profile: p\ntitle: p\nformat: xml\ncolumns:\n  serial: {path: s}\n  marks: {path: m}\n"
      + "constants: {unit: P01, official: A01}\n"
    let text = "s,u,o,m,x,y\n1,P01,A01,T01,,\n"
    #expect(try read(Self.head, text).records.count == 1)
    #expect(try read(xml, text).file.ledger.counts == [.foreignFormat: 1])
  }

  @Test func `repeat says that the rows of a file belong to another one`() throws {
    let repeats = "repeat: {file: \"{form}-r.csv\", key: {heading: x}, parent: {heading: z}}\n"
    let text = Self.rows + "1,P01,A01,T01,k,\n"
    #expect(try read(Self.head, text).records == ["A01 P01 marked T01"])
    let main = try read(Self.head + repeats, text)
    #expect(main.records == [])
    #expect(main.file.skipped == ["repeat-parent": 1])
    #expect(main.found == 1)
  }

  @Test(arguments: [("m", "T01"), ("M", "T02")])
  func `of headings that differ by case alone the one that is written so is read`(
    heading: String, mark: String
  ) throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  marks: {heading: \(heading)}\n"
      + "constants: {unit: P01, official: A01}\nidentity: row\n"
    #expect(try read(yaml, "m,M\nT01,T02\n").records == ["A01 P01 marked \(mark)"])
    // Alone, it may be written in either case; twice the same, nobody can say which is meant.
    #expect(try read(yaml, "M,x\nT02,\n").records == ["A01 P01 marked T02"])
    let twice = try read(yaml, "\(heading),\(heading)\nT01,T02\n")
    #expect(twice.file.ledger.counts[.repeatedHeading] == 1)
    let xml =
      "profile: p\ntitle: p\nformat: xml\ncolumns:\n  marks: {path: \(heading)}\n"
      + "  comment: {path: \(heading == "m" ? "M" : "m")}\n"
      + "constants: {unit: P01, official: A01}\nidentity: row\n"
    for text in ["<a><m>T01</m><M>T02</M></a>", "<a><M>T02</M><m>T01</m></a>"] {
      #expect(try read(xml, text).records == ["A01 P01 marked \(mark) +comment"])
    }
  }

  @Test func `a heading that nearly is a label is asked about and not read`() throws {
    let yaml =
      "profile: p\ntitle: p\nformat: csv\ncolumns:\n  indicator: {pattern: \"{indicator}\"}\n"
      + "constants: {unit: P01, official: A01}\nidentity: row\n"
    let reading = try read(
      yaml, "T01,\"Khong chap hanh noi qui, quy che\",D7,D0,STT\nx,x,x,x,1\n")
    #expect(reading.records == ["A01 P01 marked T01"])
    let asked = reading.file.ledger.details.filter { $0.code == .ignoredColumn }.map(\.proposal)
    #expect(asked == ["Không chấp hành nội quy, quy chế", "D07", "", ""])
  }

  @Test func `the id and the title are for people`() throws {
    let yaml = Self.head.split(separator: "title: p", omittingEmptySubsequences: false)
      .joined(separator: "title: {vi: a, en: b}")
    let profile = try BuiltInProfiles.read(Array(yaml.utf8), file: "q.yaml")
    #expect(profile.id == "p")
    #expect(profile.title == LocalizedText(vi: "a", en: "b"))
  }
}
