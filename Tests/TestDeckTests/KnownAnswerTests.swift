import BallotModel
import Foundation
import TestDeck
import Testing

/// The expected answer against a second count of the written files.
struct KnownAnswerTests {
  static let decks: [TestDeckOptions] =
    TestDeckOptions.Shape.allCases.flatMap { shape in
      [true, false].map { faults in
        TestDeckOptions(
          seed: faults ? 11 : 12, units: 9, officials: 33, ballots: 1_000, shape: shape,
          faults: faults)
      }
    } + [
      TestDeckOptions(
        seed: 3, units: 26, officials: 70, ballots: 2_500, shape: .mixed, faults: true),
      TestDeckOptions(
        seed: 4, units: 1, officials: 1, ballots: 3, shape: .mixed, faults: true),
      TestDeckOptions(
        seed: 5, units: 8, officials: 5, ballots: 90, shape: .mixed, faults: true),
      .longBienSample,
    ]

  @Test(arguments: decks)
  func `every part of the expected answer agrees with a naive count of the files`(
    _ options: TestDeckOptions
  ) throws {
    let deck = try ScratchDeck(options)
    let naive = try NaiveFigures(deck)
    try checkFates(deck, naive)
    try checkOfficials(deck, naive)
    try checkAreas(deck, naive)
    try checkIndicators(deck, naive)
    try checkFlags(deck, naive)
    let rows = try deck.rows("reconciliation")
    let units = naive.count.areas.filter { $0.value["level"] == "unit" }.keys.sorted()
    expectSame(rows, units.map { naive.reconciliation($0) })
  }

  private func expectSame(
    _ rows: [[String: Any]], _ others: [[String: Any]],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(rows.count == others.count, sourceLocation: sourceLocation)
    for (row, other) in zip(rows, others) {
      #expect(
        NSDictionary(dictionary: row) == NSDictionary(dictionary: other),
        sourceLocation: sourceLocation)
    }
  }

  private func checkFates(_ deck: ScratchDeck, _ naive: NaiveFigures) throws {
    for (fate, number) in try deck.fates() {
      #expect(naive.count.fates[fate] ?? 0 == number, "\(fate)")
    }
    #expect(try deck.fates().count == 9)
  }

  private func place(_ official: String, _ naive: NaiveFigures) -> [String: Any] {
    let unit = naive.count.roster[official]?["unit"] ?? ""
    return [
      "name": naive.count.roster[official]?["name"] ?? "", "unit": unit,
      "codebook": naive.count.roster[official]?["codebook"] ?? "",
      "areas": ["city", "district", "ward"].reduce(into: [String: String]()) {
        $0[$1] = naive.ancestor(unit, $1)
      },
      "status": naive.statuses[official] ?? "",
    ]
  }

  private func checkOfficials(_ deck: ScratchDeck, _ naive: NaiveFigures) throws {
    let rows = naive.count.roster.keys.sorted().map { official -> [String: Any] in
      var row = place(official, naive)
      row["code"] = official
      guard naive.statuses[official] != "too-few-ballots", let codebook = naive.codebook(official)
      else { return row }
      row.merge(naive.basics([official]).mapValues { $0 as Any }) { $1 }
      row["indicators"] = naive.indicatorCounts([official], codebook)
      func unions(_ codes: [String], _ fits: (Indicator, String) -> Bool) -> [String: Int] {
        codes.reduce(into: [:]) { counts, code in
          counts[code] = naive.ballots(
            official, withAnyOf: naive.indicators(codebook) { fits($0, code) })
        }
      }
      row["parents"] = unions(codebook.parents.map(\.code)) { $0.parent == $1 }
      row["groups"] = unions(codebook.groups.map(\.code)) { $0.group == $1 }
      return row
    }
    expectSame(try deck.rows("officials"), rows)
  }

  private func checkAreas(_ deck: ScratchDeck, _ naive: NaiveFigures) throws {
    let written = try deck.expected()["areas"] as? [String: [[String: Any]]] ?? [:]
    #expect(written.keys.sorted() == ["city", "district", "unit", "ward"])
    for (level, rows) in written {
      var expected: [[String: Any]] = []
      for area in naive.count.areas.filter({ $0.value["level"] == level }).keys.sorted() {
        for codebook in DeckCodebooks.all.sorted(by: { $0.id < $1.id }) {
          let officials = naive.count.roster.filter {
            $0.value["codebook"] == codebook.id
              && naive.ancestor($0.value["unit"] ?? "", level) == area
          }.keys.sorted()
          guard !officials.isEmpty else { continue }
          var row: [String: Any] = naive.basics(officials)
          row["code"] = area
          row["name"] = naive.count.areas[area]?["name"] ?? ""
          row["codebook"] = codebook.id
          row["officials"] = officials.count
          row["units"] = Set(officials.compactMap { naive.count.roster[$0]?["unit"] }).count
          row["indicators"] = naive.indicatorCounts(officials, codebook)
          row["statuses"] = ["too-few-ballots", "on-hold", "meeting", "watch", "none"].reduce(
            into: [String: Int]()
          ) { counts, status in
            counts[status] = officials.count { naive.statuses[$0] == status }
          }
          expected.append(row)
        }
      }
      expectSame(rows, expected)
    }
  }

  private func checkIndicators(_ deck: ScratchDeck, _ naive: NaiveFigures) throws {
    var expected: [[String: Any]] = []
    for codebook in DeckCodebooks.all.sorted(by: { $0.id < $1.id }) {
      let officials = naive.count.roster.filter { $0.value["codebook"] == codebook.id }.map(\.key)
      let base = officials.reduce(0) { $0 + naive.ballots($1) }
      let counts = naive.indicatorCounts(officials, codebook)
      for indicator in codebook.indicators {
        let count = counts[indicator.code] ?? 0
        expected.append([
          "codebook": codebook.id, "code": indicator.code, "label": indicator.label.vi,
          "group": indicator.group, "parent": indicator.parent as Any? ?? NSNull(),
          "count": count, "base": base,
          "share": base == 0 ? NSNull() : NaiveFigures.share(count, base) as Any,
        ])
      }
    }
    expectSame(try deck.rows("indicators"), expected)
  }

  private func checkFlags(_ deck: ScratchDeck, _ naive: NaiveFigures) throws {
    let flagged = naive.count.roster.keys.sorted().filter {
      ["meeting", "watch"].contains(naive.statuses[$0] ?? "")
    }
    let rows = try deck.rows("flags")
    #expect(rows.compactMap { $0["official"] as? String } == flagged)
    for (row, official) in zip(rows, flagged) {
      var expected = place(official, naive)
      let (marked, ballots) = (naive.marked(official), naive.ballots(official))
      expected["official"] = official
      expected["position"] = naive.count.roster[official]?["position"] ?? ""
      expected["ballots"] = ballots
      expected["marked"] = marked
      expected["share"] = NaiveFigures.share(marked, ballots)
      let lower = NaiveFigures.lower(marked, ballots, 1.6448536269514722)
      expected["lower"] = (lower * 1_000_000).rounded() / 1_000_000
      expected["reasons"] = naive.reasons[official] ?? []
      expectSame([row], [expected])
    }
  }
}
