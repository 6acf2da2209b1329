import Foundation
import Testing

/// Nothing that a respondent wrote leaves the ballot files.
struct AnonymityTests {
  /// Everything that shows when each command is run on `round`, by where it shows.
  private func traces(_ round: TestRound) throws -> [String: Data] {
    var traces: [String: Data] = [:]
    let database = "out/kiemphieu.sqlite"
    var commands = [["run", "round", "--out", "out"], ["run", "round", "--out", "out"]]
    for format in ["table", "csv", "json"] {
      for command in [
        ["flags", "--all"], ["stats", "--by", "official"], ["stats", "--by", "indicator"],
        ["stats", "--by", "unit"], ["reconcile"], ["rejects"],
      ] { commands.append(command + ["--database", database, "--format", format]) }
    }
    commands.append(["import", "round", "--dry-run", "--database", database])
    commands.append(["import", "round", "--database", "fresh.sqlite", "--format", "json"])
    for arguments in commands {
      let run = try round.program.run(arguments + ["--log-level", "trace", "--language", "en"])
      traces["standard output of \(arguments)"] = run.output
      traces["standard error of \(arguments)"] = run.errors
    }
    for path in try round.folder.files() where !path.hasPrefix("round/") {
      traces[path] = try round.folder.bytes(path)
    }
    return traces
  }

  private func expect(_ texts: some Sequence<String>, absentFrom traces: [String: Data]) {
    let search = ByteSearch(texts)
    for (place, bytes) in traces.sorted(by: { $0.key < $1.key }) {
      #expect(search.found(in: bytes) == [], "\(place)")
    }
  }

  @Test func `no serial and no comment of a deck shows anywhere`() throws {
    let round = try TestRound.deck(DeckOptions(seed: 81, records: 3_000, units: 8, officials: 24))
    var serials: Set<String> = []
    for path in try round.folder.files(below: "round/ballots") {
      let text = try round.folder.text(path)
      serials.formUnion(text.matches(of: /[0-9A-Z]{4}-[0-9A-Z]{4}/).map { String($0.output) })
    }
    #expect(serials.count > 500)
    let traces = try traces(round)
    expect(serials, absentFrom: traces)
    // Serials without the hyphen, as they could be stored.
    expect(serials.map { $0.filter { $0 != "-" } }, absentFrom: traces)
    let comments = [
      "Nhiệt tình, trách nhiệm", "nói đi đôi với làm", "Trả lời đơn còn chậm", "Dòng thứ nhất",
      "đúng hẹn", "Đúng người, đúng việc", "Nên họp ít hơn", "lịch tiếp dân",
    ]
    let source = try round.folder.files(below: "round/ballots").map { try round.folder.text($0) }
      .joined()
    let written = comments.filter(source.contains)
    #expect(written.count > 4)
    expect(written, absentFrom: traces)
  }

  /// Files with something private in every kind of cell, sound and faulty.
  private static let betrayals = [
    "list.csv": """
    unit,serial,official,marks,comment,e-mail
    u1,SECRET-01,a,L01,SECRET-02,SECRET-03@example.vn
    u1,SECRET-04,a,L01 SECRET-05,SECRET-06,SECRET-07@example.vn
    SECRET-08,SECRET-09,a,L01,SECRET-10,SECRET-11
    u1,SECRET-12,SECRET-13,L01,SECRET-14,SECRET-15
    u1,SECRET-16,a,L01,SECRET-17,SECRET-18,SECRET-19
    u1,SECRET-01,a,L02,SECRET-20,SECRET-21
    u1,SECRET-25,c,L01,SECRET-26,SECRET-27
    "u1",SECRET-22,a,L01,"SECRET-23"x,SECRET-24

    """,
    "wide.csv": """
    unit,serial,official,round,status,comment,L01,none
    u1,SECRET-30,a,SECRET-31,,SECRET-32,1,
    u1,SECRET-33,a,small,SECRET-34,SECRET-35,1,
    u1,SECRET-36,a,small,spoiled,SECRET-37,1,
    u1,SECRET-38,a,small,,SECRET-39,SECRET-40,SECRET-41
    u1,SECRET-42,a,small,,SECRET-43,1,1

    """,
    "ballots.xml": """
    <ballots xmlns="urn:kiemphieu:ballots:1" unit="u1">
    <ballot serial="SECRET-50"><assessment official="SECRET-51"><comment>SECRET-52</comment></assessment></ballot>
    <ballot serial="SECRET-53" unit="SECRET-54"><assessment official="a"/></ballot>
    <ballot serial="SECRET-55"><assessment official="a"><mark indicator="SECRET-56"/><comment>SECRET-57</comment></assessment></ballot>
    <ballot serial="SECRET-58"/>
    </ballots>
    """,
    "text.xml": """
    <ballots xmlns="urn:kiemphieu:ballots:1" unit="u1">
    <ballot serial="SECRET-60">SECRET-61<assessment official="a"/></ballot>
    </ballots>
    """,
    "attribute.xml": """
    <ballots xmlns="urn:kiemphieu:ballots:1" unit="u1">
    <ballot serial="SECRET-62" status="SECRET-63" unit='u1'><assessment official="a"/></ballot>
    </ballots>
    """,
    "broken.xml": """
    <ballots xmlns="urn:kiemphieu:ballots:1" unit="u1">
    <ballot serial="SECRET-64"><assessment official="a"><comment>SECRET-65 &unknown;</comment>
    """,
    "quote.csv": "unit,serial,official,marks\nu1,SECRET-70,a,\"L01\nu1,SECRET-71,a,L01\n",
  ]

  @Test func `what stands in a cell is quoted nowhere, however faulty it is`() throws {
    let round = try TestRound.small(ballots: Self.betrayals)
    let traces = try traces(round)
    let rejects = String(decoding: traces["out/rejects.csv"] ?? Data(), as: UTF8.self)
    for code in [
      "R02", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "V01", "V03", "V04", "C02", "X04",
      "X10", "X11", "X15",
    ] {
      #expect(rejects.contains(",\(code),"), "the files have every such fault: \(code)")
    }
    expect((0...99).map { "SECRET-\($0 < 10 ? "0" : "")\($0)" }, absentFrom: traces)
    expect(["SECRET"], absentFrom: traces)
  }

  @Test func `rulings name serials, and are kept out of sight as well`() throws {
    let round = try TestRound.small(
      decisions: "u1,SECRET-01,a,invalid,,SECRET-02,SECRET-03,\nu1,SECRET-09,,invalid,,,,\n",
      ballots: ["a.csv": SmallRound.list("u1,SECRET-01,a,L01", "u1,SECRET-04,a,L01")])
    expect(["SECRET-01", "SECRET-04", "SECRET-09"], absentFrom: try traces(round))
  }

  @Test func `a database after the end holds no trace of the key`() throws {
    let round = try TestRound.deck(DeckOptions(seed: 82, records: 4_000, units: 4, officials: 8))
    try round.count()
    let before = try round.folder.bytes("out/kiemphieu.sqlite").count
    try round.program.run("close", "--database", "out/kiemphieu.sqlite")
    // A keyed hash takes 8 bytes or more for each record; without them the file shrinks by that.
    let after = try round.folder.bytes("out/kiemphieu.sqlite").count
    #expect(before - after >= 4_000 * 6)
  }
}
