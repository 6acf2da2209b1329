import Foundation
import Testing

/// Rounds whose answer was worked out without the pipeline.
struct KnownAnswerTests {
  static let small = [11, 12, 13].flatMap { seed in
    ["xml", "wide", "list", "long", "mixed"].map { DeckOptions(shape: $0, seed: seed) }
  }

  @Test(arguments: small)
  func `a deck of 5 000 records with faults comes to its answer`(_ options: DeckOptions) throws {
    try check(options)
  }

  @Test func `a deck of 200 000 records with faults comes to its answer`() throws {
    try check(DeckOptions(seed: 14, records: 200_000, units: 40, officials: 300))
  }

  @Test(arguments: [1, 2, 30])
  func `a round of few units comes to its answer`(_ officials: Int) throws {
    try check(DeckOptions(seed: 15, records: 400, units: 2, officials: officials, faults: false))
  }

  private func check(_ options: DeckOptions) throws {
    let round = try TestRound.deck(options)
    let answer = try round.answer()
    let imported = try round.program.run(
      "import", "round", "--database", "count.sqlite", "--format", "json")
    #expect(imported.status == (options.faults ? 2 : 0), "\(imported.messages)")
    checkFates(try imported.json(), answer)
    try checkStatistics(round, answer)
    try checkFlags(round, answer)
    let reconciliation = try round.ask("reconcile", database: "count.sqlite")["rows"]
    #expect(answer.differences(of: reconciliation, from: answer["reconciliation"]) == [])
    try checkAreasOfReconciliation(round, answer)
  }

  private func checkFates(_ report: JSONNode, _ answer: KnownAnswer) {
    let fates = ["records", "counted", "invalid", "rejected", "duplicate", "conflict"]
    for fate in fates {
      #expect(report["totals"]?[fate]?.int == answer.fates[fate], "\(fate)")
      let sum = report["files"]?.items.reduce(0) { $0 + ($1[fate]?.int ?? 0) }
      #expect(sum == answer.fates[fate], "\(fate) over the files")
    }
    for file in (report["files"]?.items ?? []) + [report["totals"] ?? .null] {
      let sum = fates.dropFirst().reduce(0) { $0 + (file[$1]?.int ?? 0) }
      #expect(file["records"]?.int == sum, "\(file["path"]?.string ?? "totals")")
    }
  }

  private func checkStatistics(_ round: TestRound, _ answer: KnownAnswer) throws {
    let officials = try round.ask("stats", "--by", "official", database: "count.sqlite")
    #expect(answer.differences(of: officials["rows"], from: answer["officials"]) == [])
    let rows = officials["rows"]?.items ?? []
    if rows.allSatisfy({ $0["ballots"] != nil }) {
      for kind in ["marked", "none", "blank"] {
        #expect(rows.reduce(0) { $0 + ($1[kind]?.int ?? 0) } == answer.fates[kind], "\(kind)")
      }
    }
    let indicators = try round.ask("stats", "--by", "indicator", database: "count.sqlite")
    #expect(answer.differencesOfSums(of: indicators["rows"], from: answer["indicators"]) == [])
    for level in answer["areas"].names {
      let areas = try round.ask("stats", "--by", level, database: "count.sqlite")
      #expect(areas["by"]?.string == level)
      let rows = answer["areas"][level] ?? .null
      #expect(answer.differencesOfSums(of: areas["rows"], from: rows) == [], "\(level)")
    }
  }

  private func checkFlags(_ round: TestRound, _ answer: KnownAnswer) throws {
    let flags = try round.ask("flags", database: "count.sqlite")
    #expect(flags["policy"] == answer["policy"])
    #expect(answer.differences(of: flags["rows"], from: answer["flags"]) == [])
    let all = try round.ask("flags", "--all", database: "count.sqlite")["rows"]?.items ?? []
    let flagged = answer["flags"].items(by: "official")
    let officials = answer["officials"].items
    #expect(all.map { $0["official"] } == officials.map { $0["code"] })
    for (row, official) in zip(all, officials) {
      let code = official["code"]?.string ?? ""
      #expect(row["status"] == official["status"], "\(code)")
      #expect(row["ballots"] == official["ballots"], "\(code)")
      #expect(row["marked"] == official["marked"], "\(code)")
      if let flag = flagged[code] {
        #expect(row == flag, "\(code)")
      } else if official["status"] != .text("on-hold") {
        #expect(row["reasons"] == .list([]), "\(code)")
      }
    }
  }

  /// Ballots found in an area are those of its units.
  private func checkAreasOfReconciliation(_ round: TestRound, _ answer: KnownAnswer) throws {
    let areas = try TableText(parsing: round.folder.text("round/areas.csv"))
    let parents = Dictionary(
      zip(areas.column("code"), areas.column("parent")), uniquingKeysWith: { first, _ in first })
    var found: [String: Int] = [:]
    for unit in answer["reconciliation"].items {
      var area: String? = unit["unit"]?.string
      while let code = area, !code.isEmpty {
        found[code, default: 0] += unit["found"]?.int ?? 0
        area = parents[code]
      }
    }
    for level in answer["areas"].names {
      let rows = try round.ask("reconcile", "--by", level, database: "count.sqlite")["rows"]
      for row in rows?.items ?? [] {
        let code = try #require(row["unit"]?.string)
        #expect(row["found"]?.int == found[code, default: 0], "\(code)")
      }
    }
  }
}
