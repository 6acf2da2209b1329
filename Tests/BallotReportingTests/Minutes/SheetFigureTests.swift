import BallotModel
import BallotReporting
import Testing

/// Every figure on paper is that of the results, worked out here a second time.
@Suite struct SheetFigureTests {
  private static let rounds: [RandomRound] = [
    RandomRound(seed: 1, units: 5, officials: 40), RandomRound(seed: 2, units: 1, officials: 9),
    RandomRound(seed: 3, units: 12, officials: 60, codebooks: 1),
  ]

  private func pages(_ results: Results) -> [String: PaperPage] {
    let material = ReportMaterial(
      results: results, fates: FateCounts(), rejects: [], configuration: [],
      lower: { _, _ in 0.25 })
    return Dictionary(
      uniqueKeysWithValues: MinutesWriter().files(material).map {
        ($0.path, PaperPage(String(decoding: $0.bytes, as: UTF8.self)))
      })
  }

  /// 1234 as `1.234`.
  private func grouped(_ number: Int) -> String {
    number < 1000
      ? String(number)
      : "\(number / 1000)." + String(String(1000 + number % 1000).dropFirst())
  }

  /// Tenths of a percent, half-up: (2000·k + n) / (2·n).
  private func percent(_ count: Int, _ base: Int) -> String {
    let tenths = (2000 * count + base) / (2 * base)
    return "\(tenths / 10),\(tenths % 10)"
  }

  private func figures(_ official: OfficialResult) -> [String] {
    guard let tally = official.tally else { return ["*", "*", "*"] }
    return [
      grouped(tally.ballots), grouped(tally.marked), percent(tally.marked, tally.ballots),
    ]
  }

  @Test(arguments: 0..<3)
  func `minutes and summary print each official's figures`(place: Int) throws {
    let results = Self.rounds[place].results
    let round = results.round
    let pages = pages(results)
    let summary = try #require(pages["summary.html"])
    for official in results.officials {
      let person = round.officials[official.official]
      let minutes = try #require(pages["minutes/\(round.areas[person.unit].code).html"])
      let line = try #require(minutes.row(named: person.name))
      #expect(Array(line[3..<6]) == figures(official))
      #expect((line[6] == "Không đủ phiếu") == (official.status == .tooFewBallots))
      let row = try #require(summary.row(named: person.name))
      #expect(row[2...3].elementsEqual([person.position, round.areas[person.unit].name]))
      #expect(Array(row[4..<7]) == figures(official))
      let groups = round.codebooks[person.codebook].groups.indices.map { group in
        official.tally.map { grouped($0.groups[group]) } ?? "*"
      }
      #expect(Array(row[7..<row.count - 1]) == groups)
    }
  }

  @Test(arguments: 0..<3)
  func `the meeting list has those to be met and nobody else`(place: Int) throws {
    let results = Self.rounds[place].results
    let list = try #require(pages(results)["meeting-list.html"])
    var listed = 0
    for official in results.officials {
      let row = list.row(named: results.round.officials[official.official].name)
      #expect((row != nil) == (official.status == .meeting))
      guard let row else { continue }
      listed += 1
      #expect(Array(row[4..<7]) == figures(official))
      #expect(row[9...] == ["", "", "", "", ""])
    }
    #expect(list.html.contains("Danh sách có \(listed) người."))
  }

  @Test(arguments: 0..<3)
  func `sums are the areas' own, and withheld where those are`(place: Int) throws {
    let results = Self.rounds[place].results
    let summary = try #require(pages(results)["summary.html"])
    let sums = summary.rows.filter { $0.count > 1 && $0[1] == "Cộng" }
    let areas = results.areas[2].sorted { ($0.codebook, $0.area) < ($1.codebook, $1.area) }
    #expect(sums.count == areas.count)
    for (row, area) in zip(sums, areas) { #expect(Array(row[4..<7]) == figures(area)) }
    let totals = summary.rows.filter { $0.count > 1 && $0[1] == "Tổng cộng" }
    let tops = results.areas[0].sorted { $0.codebook < $1.codebook }
    #expect(totals.map { Array($0[4..<7]) } == tops.map(figures))
    for row in sums + totals where row[4] == "*" {
      #expect(row[7..<row.count - 1].allSatisfy { $0 == "*" })
    }
  }

  private func figures(_ area: AreaResult) -> [String] {
    guard let sum = area.figures else { return ["*", "*", "*"] }
    return [grouped(sum.ballots), grouped(sum.marked), percent(sum.marked, sum.ballots)]
  }

  @Test func `the sum over a group of indicators adds up its officials`() throws {
    var random = RandomRound(seed: 5, units: 1, officials: 3, codebooks: 1).results
    for place in 0..<3 {
      var tally = OfficialTally(codebook: random.round.codebooks[0])
      tally.marked = 10
      tally.groups = [place + 1, 4, 0]
      random.officials[place] = OfficialResult(
        official: place, status: .none, tally: tally, reasons: [])
    }
    for level in 0..<3 where !random.areas[level].isEmpty {
      random.areas[level][0].figures = AreaResult.Figures(
        ballots: 30, marked: 30, none: 0, blank: 0, mentions: 0)
    }
    let row = try #require(pages(random)["summary.html"]?.row(named: "Cộng"))
    #expect(row[4...] == ["30", "30", "100,0", "6", "12", "0", ""])
  }

  @Test(arguments: 0..<3)
  func `counts of ballots are those of the reconciliation`(place: Int) throws {
    let results = Self.rounds[place].results
    let pages = pages(results)
    for row in results.reconciliation {
      let code = results.round.areas[row.area].code
      let minutes = try #require(pages["minutes/\(code).html"])
      func count(_ label: String) -> String? { minutes.rows.first { $0.first == label }?[1] }
      #expect(count("Số phiếu phát ra") == row.issued.map(grouped) ?? "………")
      #expect(count("Số phiếu thu về") == row.collected.map(grouped) ?? "………")
      #expect(count("Số phiếu có trong tệp dữ liệu") == row.found.map(grouped) ?? "*")
      #expect(count("Số phiếu hợp lệ") == row.valid.map(grouped) ?? "*")
      #expect(count("Số phiếu không hợp lệ") == row.invalid.map(grouped) ?? "*")
      let annex = try #require(
        pages["summary.html"]?.rows.first {
          $0.count == 10 && $0[1] == results.round.areas[row.area].name
        })
      #expect(annex[4] == row.issued.map(grouped) ?? "–")
      #expect(
        annex[6...8] == [
          row.found.map(grouped) ?? "*", row.valid.map(grouped) ?? "*",
          row.invalid.map(grouped) ?? "*",
        ])
    }
  }

  @Test func `the team's own count of invalid ballots goes where the valid ones are withheld`()
    throws
  {
    var results = SampleResults.results
    results.round.control = [
      ControlCount(
        unit: 3, convened: 50, present: 45, issued: 40, collected: 35, invalid: 7_654_321),
      ControlCount(
        unit: 4, convened: nil, present: nil, issued: nil, collected: nil, invalid: 7_654_321),
    ]
    let pages = pages(results)
    for (path, page) in pages {
      #expect(page.html.contains("7.654.321") == (path == "minutes/u2.html"))
      #expect(!page.html.contains("7654321"))
    }
  }

  @Test func `a tally of too few ballots is not printed even if handed in`() throws {
    var results = SampleResults.results
    results.officials[1].tally = SampleResults.tally(
      marked: 4, none: 0, blank: 0, indicators: [4, 4, 4], groups: [4, 4], parents: [4, 4])
    let pages = pages(results)
    let row = try #require(pages["minutes/u1.html"]?.row(named: "Cán bộ 001"))
    #expect(row[3...] == ["*", "*", "*", "Không đủ phiếu"])
    let line = try #require(pages["summary.html"]?.row(named: "Cán bộ 001"))
    #expect(line[4...] == ["*", "*", "*", "*", "*", "Không đủ phiếu"])
  }
}
