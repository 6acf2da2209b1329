import BallotModel
import BallotReporting
import Testing

/// Reads back with `unzip`; where that is missing these tests don't run.
@Suite(.enabled(if: WorkbookArchive.hasUnzip))
struct WorkbookFiguresTests {
  private typealias Sheets = [(name: String, rows: [[WorkbookCell]])]

  private func statistics(
    _ material: ReportMaterial, language: Language = .vi, rowsPerSheet: Int = 1_000_000,
    mostLongRows: Int = 300_000
  ) throws -> [(name: String, rows: [[WorkbookCell]])] {
    try WorkbookArchive.temporary { path in
      let writer = WorkbookWriter(
        style: OutputStyle(language: language), rowsPerSheet: rowsPerSheet,
        mostLongRows: mostLongRows)
      try writer.statistics(material, to: path)
      return try WorkbookArchive(path: path).sheets()
    }
  }

  private func sheet(_ name: String, in sheets: Sheets) throws -> [[WorkbookCell]] {
    try #require(sheets.first { $0.name == name }).rows
  }

  /// The rows below the heading, each by the heading's words.
  private func table(
    _ name: String, headedBy first: String, in sheets: Sheets
  ) throws -> [[String: WorkbookCell]] {
    let rows = try sheet(name, in: sheets)
    let heading = try #require(rows.firstIndex { $0.first == .text(first) })
    let titles = rows[heading].compactMap(\.text)
    // A line of running text is one merged cell, all blank but for the first.
    let lines = rows[(heading + 1)...].filter { row in
      row.count == titles.count && row.dropFirst().contains { $0 != .blank }
    }
    return lines.map { row in
      Dictionary(uniqueKeysWithValues: zip(titles, row))
    }
  }

  private func figure(_ count: Int?) -> WorkbookCell {
    count.map { .number(Double($0)) } ?? .text("*")
  }

  /// Numbers are written with 16 digits, one short of telling all binary values apart.
  private func isShare(_ cell: WorkbookCell?, _ count: Int?, of base: Int?) -> Bool {
    guard let count, let base else { return cell == .text("*") }
    guard case .number(let number)? = cell else { return false }
    return abs(number - Double(count) / Double(base)) < 1e-15
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every official's figures are those of the rows`(seed: UInt64) throws {
    let material = WorkbookRound.material(seed: seed)
    let rows = try table("Cán bộ", headedBy: "STT", in: statistics(material))
    let byCode = Dictionary(grouping: rows) { $0["Mã cán bộ"]?.text ?? "" }
    let expected = OfficialRow.rows(material.results)
    #expect(rows.count == expected.count)
    for official in expected {
      let row = try #require(byCode[official.code]?.first)
      let figures = official.figures
      #expect(row["Phiếu hợp lệ"] == figure(figures?.ballots))
      #expect(row["Phiếu có góp ý"] == figure(figures?.marked))
      #expect(row["Ghi rõ không có"] == figure(figures?.none))
      #expect(row["Để trống"] == figure(figures?.blank))
      #expect(row["Số lượt đánh dấu"] == figure(figures?.mentions))
      #expect(row["Nhóm T"] == figure(figures?.groups.last?.count))
      #expect(isShare(row["Tỷ lệ"], figures?.marked, of: figures?.base))
      #expect(row["Đơn vị"] == .text(official.unitName))
    }
  }

  private func inTheRoundsOrder(_ rows: [AreaRow], _ round: Round) -> [AreaRow] {
    round.areas.flatMap { area in
      round.codebooks.flatMap { codebook in
        rows.filter { $0.code == area.code && $0.codebook == codebook.id }
      }
    }
  }

  @Test func `every area's figures are those of the rows, at every level`() throws {
    let material = WorkbookRound.material(seed: 4)
    let sheets = try statistics(material)
    let names = ["Theo thành phố", "Theo quận, huyện", "Theo phường, xã", "Theo đơn vị"]
    for (level, name) in names.enumerated() {
      let rows = try table(name, headedBy: "Mã", in: sheets)
      let expected = inTheRoundsOrder(
        AreaRow.rows(material.results, level: level), material.results.round)
      #expect(rows.count == expected.count)
      for (row, area) in zip(rows, expected) {
        #expect(row["Mã"] == .text(area.code))
        #expect(row["Bộ biểu hiện"] == .text(area.codebook))
        #expect(row["Số phiếu"] == figure(area.outline?.ballots))
        #expect(row["Có góp ý"] == figure(area.outline?.marked))
        #expect(row["Ghi rõ không có"] == figure(area.figures?.none))
        #expect(row["Để trống"] == figure(area.figures?.blank))
        #expect(row["Cần gặp"] == figure(area.statuses.first { $0.status == .meeting }?.count))
        #expect(isShare(row["Tỷ lệ"], area.outline?.marked, of: area.outline?.ballots))
        let first = area.codebook == "lanh-dao" ? "L100" : "C100"
        let other = area.codebook == "lanh-dao" ? "C100" : "L100"
        #expect(row[first] == figure(area.indicators?.first?.count))
        #expect(row[other] == .text("–"))
      }
    }
  }

  @Test func `indicators and reconciliation are those of the rows`() throws {
    let material = WorkbookRound.material(seed: 5)
    let sheets = try statistics(material)
    let indicators = try table("Biểu hiện", headedBy: "Bộ biểu hiện", in: sheets)
    let expected = IndicatorRow.rows(material.results)
    #expect(indicators.count == expected.count)
    for (row, indicator) in zip(indicators, expected) {
      #expect(row["Mã"] == .text(indicator.code))
      #expect(row["Số lượng"] == figure(indicator.count))
      #expect(row["Mẫu số"] == figure(indicator.base))
    }
    let units = try table("Đối chiếu", headedBy: "Mã", in: sheets)
    let reconciled = ReconciliationRow.rows(
      material.results.reconciliation, in: material.results.round)
    #expect(units.count == reconciled.count)
    for (row, unit) in zip(units, reconciled) {
      #expect(row["Mã"] == .text(unit.unit))
      #expect(row["Có trong tệp"] == figure(unit.result.found))
      #expect(row["Hợp lệ"] == figure(unit.result.valid))
      #expect(row["Phát ra"] == unit.result.issued.map { figure($0) } ?? .text("–"))
    }
  }

  @Test func `a long form too long for people is left out, and the overview says where it is`()
    throws
  {
    let material = WorkbookRound.material(seed: 6)
    func remarks(_ sheets: Sheets) -> [String] {
      (sheets.first?.rows ?? []).compactMap { $0.first?.text }.filter {
        $0.contains("officials.csv")
      }
    }
    // 24 officials with 12 indicators each.
    let whole = try statistics(material, mostLongRows: 288)
    #expect(whole.contains { $0.name == "Cán bộ × biểu hiện" })
    #expect(remarks(whole).isEmpty)
    let cut = try statistics(material, mostLongRows: 287)
    #expect(!cut.contains { $0.name.hasPrefix("Cán bộ ×") })
    #expect(remarks(cut).count == 1 && remarks(cut)[0].contains("288"))
  }

  @Test func `the long form goes on in a further sheet without losing a row`() throws {
    let material = WorkbookRound.material(seed: 6)
    // 24 officials with 12 indicators each; 100 rows hold eight officials.
    let sheets = try statistics(material, rowsPerSheet: 100)
    let names = ["Cán bộ × biểu hiện", "Cán bộ × biểu hiện (2)", "Cán bộ × biểu hiện (3)"]
    #expect(sheets.map(\.name).filter { $0.hasPrefix("Cán bộ ×") } == names)
    let rows = try names.flatMap { try table($0, headedBy: "Mã cán bộ", in: sheets) }
    #expect(rows.count == 288)
    let byKey = Dictionary(grouping: rows) {
      ($0["Mã cán bộ"]?.text ?? "") + " " + ($0["Biểu hiện"]?.text ?? "")
    }
    #expect(byKey.count == 288)
    for official in OfficialRow.rows(material.results) {
      for (place, code) in official.indicatorCodes.enumerated() {
        let row = try #require(byKey[official.code + " " + code]?.first)
        #expect(row["Số lượng"] == figure(official.figures?.indicators[place].count))
        #expect(row["Mẫu số"] == figure(official.figures?.base))
      }
    }
  }

  @Test func `a total is withheld as soon as one of its parts is`() throws {
    let rows = try sheet(
      "Tổng quan",
      in: statistics(
        ReportMaterial(
          results: SampleResults.results, fates: FateCounts(), rejects: [], configuration: [],
          lower: { _, _ in 0.25 })))
    #expect(rows.contains([.text("Phiếu có trong tệp"), .number(43)]))
    #expect(rows.contains([.text("Lượt đánh giá được tính"), .text("*")]))
    #expect(rows.contains([.text("Không đủ phiếu"), .number(1)]))
  }

  @Test func `the overview sums the rows of the top level`() throws {
    var results = SampleResults.results
    let figures = AreaResult.Figures(ballots: 38, marked: 16, none: 13, blank: 9, mentions: 21)
    results.areas[0][0].figures = figures
    let rows = try sheet(
      "Tổng quan",
      in: statistics(
        ReportMaterial(
          results: results, fates: FateCounts(), rejects: [], configuration: [],
          lower: { _, _ in 0.25 })))
    #expect(rows.contains([.text("Lượt đánh giá được tính"), .number(38)]))
    #expect(rows.contains([.text("Ghi rõ không có"), .number(13)]))
  }

  @Test func `nothing is said in figures of those with too few ballots`() throws {
    let material = WorkbookRound.material(seed: 8)
    let few = OfficialRow.rows(material.results).filter { $0.status == .tooFewBallots }
    #expect(!few.isEmpty)
    let sheets = try statistics(material)
    for name in ["Cán bộ", "Cán bộ × biểu hiện"] {
      for row in try sheet(name, in: sheets) {
        guard let code = few.first(where: { row.contains(.text($0.code)) }) else { continue }
        let numbers = row.filter { if case .number = $0 { true } else { false } }
        // The ordinal is the only number that may be there.
        #expect(numbers.count == (name == "Cán bộ" ? 1 : 0), "\(code.code)")
      }
    }
  }
}
