import BallotModel
import BallotReporting
import Testing

@Suite struct ChartFiguresTests {
  private let results = RandomResults.results(officials: 60, seed: 11)
  private let style = NumberStyle(.vi)

  /// Percent with one decimal from the ratio, half-up in integers (domain.md, section 6.5).
  private func percent(_ count: Int, _ base: Int) -> String {
    let tenths = (2000 * count + base) / (2 * base)
    return "\(tenths / 10),\(tenths % 10) %"
  }

  private var compared: [OfficialRow] {
    OfficialRow.rows(results).filter { $0.status != .tooFewBallots && $0.status != .onHold }
  }

  @Test func `the funnel lists everyone compared with the figures of all other outputs`() throws {
    let page = RandomResults.page(results)
    let rows = PageTable.rows(page, caption: ChartWords.funnelTitle.filled(.vi, "cb"))
    #expect(Set(rows.map { $0[0] }) == Set(compared.map(\.code)))
    #expect(rows.count == compared.count)
    for official in compared {
      let figures = try #require(official.figures)
      let row = try #require(rows.first { $0[0] == official.code })
      #expect(
        Array(row[3...5]) == [
          style.whole(figures.base), style.whole(figures.marked),
          percent(figures.marked, figures.base),
        ])
    }
  }

  @Test func `the funnel's target is the pooled share and its limits are those handed in`() throws {
    let page = RandomResults.page(results)
    let marked = try compared.reduce(0) { $0 + (try #require($1.figures)).marked }
    let base = try compared.reduce(0) { $0 + (try #require($1.figures)).base }
    #expect(page.contains("tỷ lệ chung \(percent(marked, base))"))
    let target = Double(marked) / Double(base)
    for row in PageTable.rows(page, caption: ChartWords.funnelTitle.filled(.vi, "cb")) {
      let share = Double(try #require(Int(row[4]))) / Double(try #require(Int(row[3])))
      let expected: ChartWords =
        switch share - target {
        case (0.499 / 4)...: .aboveOuter
        case (0.475 / 4)...: .aboveInner
        case ..<(-0.499 / 4): .belowOuter
        case ..<(-0.475 / 4): .belowInner
        default: .within
        }
      #expect(row[10] == expected.text.vi)
    }
  }

  @Test func `nobody with too few ballots is in any picture or its numbers`() {
    let page = RandomResults.page(results, earlier: earlier)
    let pictures =
      PageTable.between("<figure", "</figure>", page)
      + PageTable.between("<details>", "</details>", page)
    let hidden = OfficialRow.rows(results).filter { $0.status == .tooFewBallots }
    #expect(hidden.count > 3)
    #expect(pictures.count > 5)
    for official in hidden {
      #expect(page.contains(official.code))
      #expect(!pictures.contains { $0.contains(official.code) })
    }
  }

  @Test func `a tally handed in for a hidden official is drawn nowhere`() {
    var leaky = results
    let place = leaky.officials.firstIndex { $0.status == .tooFewBallots } ?? 0
    let clean = RandomResults.page(leaky, earlier: earlier)
    leaky.officials[place].tally = SampleResults.tally(
      marked: 2, none: 1, blank: 1, indicators: [2, 0, 0], groups: [2, 0], parents: [2, 0])
    #expect(RandomResults.page(leaky, earlier: earlier) == clean)
  }

  @Test func `fewer than five officials are not compared`() {
    let page = RandomResults.page(RandomResults.results(officials: 4, seed: 3))
    #expect(!page.contains("id=\"funnel-0\""))
    #expect(page.contains(ChartWords.noPicture.text.vi))
  }

  @Test func `the spread of an area is the shares of its officials by nearest rank`() throws {
    let page = RandomResults.page(results)
    let rows = PageTable.rows(
      page, caption: ChartWords.spreadTitle.filled(.vi, "quận, huyện", "cb"))
    #expect(rows.map { $0[0] } == ["Long Biên", "Gia Lâm"])
    for (row, unit) in zip(rows, ["u1", "u2"]) {
      let figures = OfficialRow.rows(results).filter { $0.unit == unit }.compactMap(\.figures)
      let shares = figures.sorted { $0.marked * $1.base < $1.marked * $0.base }
      #expect(row[1] == String(shares.count))
      for (quarter, cell) in row.dropFirst(2).enumerated() {
        // The least rank that has at least a quarter, a half … of them at or below it.
        let rank = try #require((1...shares.count).first { 4 * $0 >= quarter * shares.count })
        let at = shares[rank - 1]
        #expect(cell == percent(at.marked, at.base))
      }
    }
  }

  /// Every second official, with the same counts half as high; one under another codebook.
  private var earlier: EarlierShares {
    var officials: [String: EarlierShares.Counts] = [:]
    for (place, official) in results.round.officials.enumerated() where place.isMultiple(of: 2) {
      officials[official.code] = EarlierShares.Counts(
        codebook: place == 0 ? "other" : "cb", marked: 8, base: 40)
    }
    return EarlierShares(round: "r0", officials: officials)
  }

  @Test func `the change lists whoever has figures in both rounds under the same codebook`() throws
  {
    let page = RandomResults.page(results, earlier: earlier)
    let rows = PageTable.rows(page, caption: ChartWords.changeTitle.filled(.vi, "r0", "cb"))
    let expected = OfficialRow.rows(results).filter { official in
      official.figures != nil && official.place != 0 && official.place.isMultiple(of: 2)
    }
    #expect(Set(rows.map { $0[0] }) == Set(expected.map(\.code)))
    for official in expected {
      let figures = try #require(official.figures)
      let row = try #require(rows.first { $0[0] == official.code })
      #expect(row[4] == "20,0 %")
      #expect(row[6] == percent(figures.marked, figures.base))
      let change = 40 * figures.marked - 8 * figures.base
      let word: ChartWords = change > 0 ? .risen : change < 0 ? .fallen : .unchanged
      #expect(row[7] == word.text.vi)
    }
  }

  @Test func `without an earlier round there is no picture of a change`() {
    #expect(!RandomResults.page(results).contains("id=\"change\""))
  }

  @Test func `an earlier round keeps back whoever had too few ballots then`() {
    func tally(_ marked: Int, _ none: Int, _ blank: Int) -> OfficialTally {
      SampleResults.tally(
        marked: marked, none: none, blank: blank, indicators: [0, 0, 0], groups: [0, 0],
        parents: [0, 0])
    }
    var earlier = results
    earlier.officials = [
      OfficialResult(official: 0, status: .tooFewBallots, tally: nil, reasons: []),
      OfficialResult(official: 1, status: .none, tally: tally(3, 2, 4), reasons: []),
      // Whoever hands in a tally all the same does not show it.
      OfficialResult(official: 2, status: .tooFewBallots, tally: tally(4, 4, 4), reasons: []),
    ]
    var present = results.round
    let shares = EarlierShares(earlier, present: present)
    #expect(shares.officials == ["x-1001": .init(codebook: "cb", marked: 3, base: 9)])
    // The stricter of both rounds' minima counts.
    present.policy.minimumBallots = 10
    #expect(EarlierShares(earlier, present: present).officials.isEmpty)
  }

  @Test func `a heat map shows each area's shares and stars where they are withheld`() {
    let page = RandomResults.page(SampleResults.results)
    let rows = PageTable.rows(page, caption: ChartWords.heatNumbers.text.vi)
    // Tổ 2: 4, 0 and 1 of 8 ballots.
    #expect(rows == [["Tổ 1", "*", "*", "*"], ["Tổ 2", "50,0", "0,0", "12,5"]])
  }

  @Test func `indicators stand with their interval, and withheld ones with stars`() {
    let rows = PageTable.rows(
      RandomResults.page(SampleResults.results),
      caption: Words.sectionIndicators.filled(.vi, "cb"))
    // 13 of 38 is 0.342105; 0.125 to either side.
    #expect(
      Array(rows[0][4...]) == ["13", "38", "34,2 %", "21,7 %", "46,7 %"].suffix(5).map { $0 })
    #expect(rows[2].suffix(3) == ["*", "*", "*"])
  }
}
