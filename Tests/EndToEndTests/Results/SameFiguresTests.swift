import Foundation
import Testing

/// Every renderer prints the same figures of every official, those withheld included.
struct SameFiguresTests {
  /// What one output says of an official, as `124`, `75`, `60,5` or `*`.
  private struct Said: Equatable {
    var ballots: String
    var marked: String
    var share: String
  }

  /// Tenths of a percent, half-up from the integers; `–` without a base.
  private static func percent(_ marked: Int, _ base: Int) -> String {
    guard base > 0 else { return "–" }
    let tenths = (2000 * marked + base) / (2 * base)
    return "\(tenths / 10),\(tenths % 10)"
  }

  private static func json(_ round: TestRound) throws -> [String: Said] {
    let rows = try round.ask("stats", "--by", "official")["rows"]?.items ?? []
    return rows.reduce(into: [:]) { said, row in
      let counts = row.counts
      guard let code = row["code"]?.string else { return }
      guard let ballots = counts["ballots"], let marked = counts["marked"] else {
        said[code] = Said(ballots: "*", marked: "*", share: "*")
        return
      }
      said[code] = Said(
        ballots: String(ballots), marked: String(marked), share: percent(marked, ballots))
    }
  }

  /// From six decimals to tenths of a percent; exact, since no base here has 10⁵ ballots.
  private static func tenths(_ share: String) -> String {
    guard let value = Double(share) else { return share.isEmpty ? "–" : share }
    let tenths = Int((value * 1000 + 1e-9).rounded(.toNearestOrAwayFromZero))
    return "\(tenths / 10),\(tenths % 10)"
  }

  private static func csv(_ round: TestRound) throws -> [String: Said] {
    let table = try round.program.run(
      "flags", "--all", "--format", "csv", "--database", "out/kiemphieu.sqlite"
    ).table()
    let columns = ["official", "ballots", "marked", "share"].map { table.column($0) }
    return table.rows.indices.reduce(into: [:]) {
      $0[columns[0][$1]] = Said(
        ballots: columns[1][$1], marked: columns[2][$1], share: tenths(columns[3][$1]))
    }
  }

  /// Columns are where the rule below the heading has its dashes.
  private static func terminal(_ round: TestRound) throws -> [String: Said] {
    let lines = try round.program.run(
      "stats", "--by", "official", "--database", "out/kiemphieu.sqlite"
    ).text.split(separator: "\n").map { Array($0) }
    guard let rule = lines.firstIndex(where: { $0.first == "─" }) else { return [:] }
    var spans: [Range<Int>] = []
    for (place, sign) in lines[rule].enumerated() where sign == "─" {
      if place > 0, lines[rule][place - 1] == "─" {
        spans[spans.count - 1] = spans[spans.count - 1].lowerBound..<(place + 1)
      } else {
        spans.append(place..<(place + 1))
      }
    }
    func cells(_ line: [Character]) -> [String] {
      spans.map { span in
        String(line.indices.clamped(to: span).map { line[$0] }).trimmingCharacters(in: .whitespaces)
      }
    }
    let heading = cells(lines[rule - 1])
    return lines[(rule + 1)...].prefix { $0.count > 2 }.reduce(into: [:]) { said, line in
      let row = zip(heading, cells(line)).reduce(into: [:]) { $0[$1.0] = $1.1 }
      guard let code = row["Mã"], code.hasPrefix("cb-") else { return }
      said[code] = Said(
        ballots: plain(row["Số phiếu"]), marked: plain(row["Có góp ý"]), share: plain(row["Tỷ lệ"]))
    }
  }

  /// Without points between thousands and without the sign of percent.
  private static func plain(_ text: String?) -> String {
    (text ?? "?").replacing(".", with: "").replacing("\u{A0}", with: "").replacing(" %", with: "")
      .replacing("%", with: "").trimmingCharacters(in: .whitespaces)
  }

  private static func workbook(_ round: TestRound) throws -> [String: Said] {
    let rows = try WorkbookSheet.rows(
      round.folder.path("out/statistics.xlsx"), headedBy: "Phiếu có góp ý")
    return rows.reduce(into: [:]) { said, row in
      guard let code = row["Mã cán bộ"], code.hasPrefix("cb-") else { return }
      said[code] = Said(
        ballots: row["Phiếu hợp lệ"] ?? "?", marked: row["Phiếu có góp ý"] ?? "?",
        share: tenths(row["Tỷ lệ"] ?? "?"))
    }
  }

  /// The texts of a row's cells.
  private static func cells(_ row: String) -> [String] {
    row.components(separatedBy: "</t").dropLast().map { cell in
      var text = ""
      var isMarkup = false
      for sign in cell.drop(while: { $0 != "<" }) {
        if sign == "<" { isMarkup = true }
        if !isMarkup { text.append(sign) }
        if sign == ">" { isMarkup = false }
      }
      return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// The summary table on paper names people; names in a test deck are unique and end like codes.
  private static func paper(_ round: TestRound) throws -> [String: Said] {
    let rows = try round.folder.text("out/summary.html").components(separatedBy: "<tr")
    return rows.map { cells("<tr" + $0) }.reduce(into: [:]) { said, row in
      guard row.count >= 7, row[1].hasPrefix("Cán bộ ") else { return }
      said["cb-" + row[1].dropFirst(7)] = Said(
        ballots: plain(row[4]), marked: plain(row[5]), share: plain(row[6]))
    }
  }

  /// Those to meet or watch.
  private static func page(_ round: TestRound) throws -> [String: Said] {
    let rows = try round.folder.text("out/report.html").components(separatedBy: "<tr ")
    return rows.filter { $0.contains("class=\"reasons\"") }.reduce(into: [:]) { said, row in
      guard let code = row.firstMatch(of: /<li>(cb-[0-9]+)<\/li>/)?.1 else { return }
      let texts = cells(row)
      said[String(code)] = Said(
        ballots: plain(texts[3]), marked: plain(texts[4]), share: plain(texts[5]))
    }
  }

  @Test(.enabled(if: WorkbookSheet.hasUnzip, "unzip is not there"), arguments: [11, 12])
  func `the same figures stand in terminal, CSV, JSON, workbook, on the page and on paper`(
    _ seed: Int
  ) throws {
    // About five ballots each, so that many officials have too few.
    let round = try TestRound.deck(DeckOptions(seed: seed, records: 420, officials: 80))
    try round.program.run("run", "round", "--out", "out", "--quiet")
    let expected = try Self.json(round)
    #expect(expected.count == 80)
    #expect(expected.values.contains { $0.ballots == "*" })
    #expect(try Self.csv(round) == expected)
    #expect(try Self.terminal(round) == expected)
    #expect(try Self.workbook(round) == expected)
    #expect(try Self.paper(round) == expected)
    let page = try Self.page(round)
    let listed = try round.ask("flags")["rows"]?.items.compactMap { $0["official"]?.string }
    #expect(Set(page.keys) == Set(listed ?? []))
    for (code, said) in page { #expect(said == expected[code], "\(code)") }
  }
}
