import BallotModel
import BallotReading
import RoundFolder
import Testing

/// Tables inside tables of any depth: a row takes from those around it what it does not say itself.
struct RepeatChainTests {
  private static let yaml = """
    profile: p
    title: p
    format: csv
    columns:
      serial: {heading: id}
      unit: {heading: dv}
      official: {heading: cb}
      comment: {heading: y}
      indicator: {heading: bh}
    repeat:
      - {file: "{form}-cb.csv", key: {heading: K}, parent: {heading: P}}
      - {file: "{form}-nhom.csv", key: {heading: K}, parent: {heading: P}}
      - {file: "{form}-bh.csv", key: {heading: K}, parent: {heading: P}}

    """
  private static let files = [
    "x.csv": "K,id,dv\nk1,s1,P01\nk2,s2,P02\n",
    "x-cb.csv": "K,P,cb,y\nk1/1,k1,A01,hay\nk1/2,k1,A02,\nk2/1,k2,A02,\nk9/1,k9,A01,\n",
    "x-nhom.csv": "K,P\nk1/1/1,k1/1\nk1/1/2,k1/1\nk1/2/1,k1/2\nk2/1/1,k2/1\n",
    "x-bh.csv": "P,bh\nk1/1/1,D01\nk1/1/2,D02\nk1/2/1,T01\nk2/1/1,K01\nk9/1/1,D01\n",
  ]

  private func chain(_ yaml: String = yaml) throws -> RepeatChain {
    RepeatChain(profile: try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml"))
  }

  private func open(_ name: String) throws -> [UInt8] {
    Array(try #require(Self.files[name]).utf8)
  }

  @Test func `a mark finds its official and its ballot two tables further out`() throws {
    let reading = try chain().read("x-bh.csv", open)
    #expect(
      reading.records == [
        "A01 P01 marked D01 +comment", "A01 P01 marked D02 +comment", "A02 P01 marked T01",
        "A02 P02 marked K01", "- - rejected",
      ])
    #expect(reading.ballots.prefix(4) == [0, 0, 0, 1])
    #expect(reading.faults == ["R14 6 5"])
  }

  @Test(arguments: [
    ("x.csv", ["repeat-parent": 2], [String](), 2),
    // The row whose ballot is not there is not passed over in silence.
    ("x-cb.csv", ["repeat-parent": 3], ["R14 5 1"], 0), ("x-nhom.csv", ["repeat-parent": 4], [], 0),
  ])
  func `the tables around it hold no records`(
    name: String, skipped: [String: Int], faults: [String], found: Int
  ) throws {
    let reading = try chain().read(name, open)
    #expect(reading.file.skipped == skipped)
    #expect(reading.faults == faults)
    #expect(reading.records.count == faults.count)
    #expect(reading.found == found)
  }

  @Test func `a table without the one around it has orphans only`() throws {
    var files = Self.files
    files["x-cb.csv"] = "K,P,cb,y\n"
    let reading = try chain().read("x-bh.csv") { Array(try #require(files[$0]).utf8) }
    #expect(reading.faults == (2...6).map { "R14 \($0) \($0 - 1)" })
  }

  @Test func `a key of two rows that say different things leads nowhere`() throws {
    var files = Self.files
    files["x-cb.csv"] = "K,P,cb,y\nk1/1,k1,A01,hay\nk1/1,k1,A02,hay\nk1/2,k1,A02,\nk1/2,k1,A02,\n"
    let reading = try chain().read("x-bh.csv") { Array(try #require(files[$0]).utf8) }
    #expect(reading.records.filter { !$0.hasSuffix("rejected") } == ["A02 P01 marked T01"])
    #expect(reading.faults == ["R14 2 1", "R14 3 2", "R14 5 4", "R14 6 5"])
  }

  @Test func `columns that no table of the chain has are missed`() throws {
    var files = Self.files
    files["x-cb.csv"] = "K,P,y\nk1/1,k1,hay\n"
    let reading = try chain().read("x-bh.csv") { Array(try #require(files[$0]).utf8) }
    #expect(reading.faults == ["X12 1 0 official (cb)"])
    files["x-nhom.csv"] = "K\nk1/1/1\n"
    let inner = try chain().read("x-nhom.csv") { Array(try #require(files[$0]).utf8) }
    #expect(inner.faults == ["X12 1 0 parent"])
  }

  @Test func `rows to be corrected know all rows around them`() throws {
    let trace = try chain().read("x-bh.csv", traced: true, open).file.trace
    #expect(trace.inner.keys.sorted() == [2, 3, 4, 5])
  }

  @Test(arguments: [
    ("x-bh.csv", "x-nhom.csv"), ("x-nhom.csv", "x-cb.csv"), ("x-cb.csv", "x.csv"), ("x.csv", nil),
    ("-bh.csv", nil), ("x-bh.txt", nil),
  ])
  func `each table names the one around it`(name: String, outer: String?) throws {
    #expect(try chain().profile.repeats?.mainFile(of: name) == outer)
  }

  @Test func `of two names that fit the longer one is meant`() throws {
    let repeats = try #require(
      try chain(Self.yaml.split(separator: "-nhom").joined(separator: "-cb-bh")).profile.repeats)
    #expect(repeats.mainFile(of: "x-cb-bh.csv") == "x-cb.csv")
    #expect(repeats.mainFile(of: "x-bh.csv") == "x-cb-bh.csv")
  }

  @Test(arguments: [
    ("main: \"{form}_goc.csv\"", "x-r.csv", "x_goc.csv"), ("main: goc.csv", "x-r.csv", "goc.csv"),
    ("", "x-r.csv", "x.csv"),
  ])
  func `main names the file of the ballots`(key: String, name: String, main: String) throws {
    let level = "file: \"{form}-r.csv\", key: {heading: K}, parent: {heading: P}"
    let repeats = try #require(
      try chain(
        "profile: p\ntitle: p\nformat: csv\ncolumns:\n  marks: {heading: m}\n"
          + "repeat: {\(level)\(key.isEmpty ? "" : ", " + key)}\n"
      ).profile.repeats)
    #expect(repeats.mainFile(of: name) == main)
  }

  @Test func `a ballot without an identifier of its own is known by its key`() throws {
    let chain = try chain(
      Self.yaml.split(separator: "\n").filter { !$0.contains("id}") }.joined(separator: "\n"))
    let reading = try chain.read("x-bh.csv", open)
    #expect(reading.ballots.prefix(4) == [0, 0, 0, 1])
    let main = try ProfileReading(try open("x.csv"), chain.profile, name: "x.csv")
    #expect(main.found == 2)
    #expect(main.presences == [reading.identities[0], reading.identities[3]])
  }

  @Test(arguments: [
    ("a second main", "P}}\n", "P}, main: a.csv}\n", "K07"),
    ("a name without form", "\"{form}-nhom.csv\"", "nhom.csv", "K10"),
    ("a name twice", "{form}-nhom.csv", "{form}-cb.csv", "K19"),
  ])
  func `a list that leads nowhere is refused`(
    name: String, old: String, new: String, code: String
  ) throws {
    let parts = Self.yaml.split(separator: old, omittingEmptySubsequences: false)
    let yaml = parts.dropLast().joined(separator: old) + new + (parts.last ?? "")
    let error = #expect(throws: RoundFolderError.self) {
      try BuiltInProfiles.read(Array(yaml.utf8), file: "p.yaml")
    }
    #expect(error?.faults.map(\.code.rawValue) == [code])
  }
}
