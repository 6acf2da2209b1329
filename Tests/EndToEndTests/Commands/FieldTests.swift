import Foundation
import Testing

/// Names and order of what machines read (contract, section 6).
struct FieldTests {
  private static let official = [
    "code", "name", "unit", "areas", "codebook", "status", "ballots", "marked", "none", "blank",
    "mentions", "groups", "parents", "indicators",
  ]
  private static let area = [
    "code", "name", "codebook", "units", "officials", "ballots", "marked", "none", "blank",
    "mentions", "indicators", "statuses",
  ]
  private static let indicator = [
    "codebook", "code", "label", "group", "parent", "count", "base", "share",
  ]
  private static let flag = [
    "official", "name", "position", "unit", "areas", "codebook", "status", "ballots", "marked",
    "share", "lower", "reasons",
  ]
  private static let reason = [
    "rule", "kind", "action", "subject", "count", "base", "share", "lower", "threshold", "p", "q",
  ]
  private static let file = [
    "path", "sha256", "status", "format", "profile", "encoding", "delimiter", "ignored-columns",
    "records", "counted", "invalid", "rejected", "duplicate", "conflict", "skipped", "faults",
  ]
  private static let reconciled = [
    "unit", "issued", "collected", "found", "valid", "invalid", "agrees", "faults",
  ]
  private static let reject = [
    "fate", "code", "file", "line", "record", "column", "heading", "message", "hint",
  ]
  /// What disclosure control may take out of a row.
  private static let withholdable = KnownAnswer.withholdable.union(["valid", "invalid", "lower"])

  /// A command, the fields of its object, and those of its rows.
  struct Shape: CustomStringConvertible {
    var arguments: [String]
    var fields: [String]
    var rows: [String]
    var mayLack: Set<String> = []

    var description: String { arguments.joined(separator: " ") }
  }

  static let shapes = [
    Shape(
      arguments: ["stats", "--by", "indicator"], fields: ["round", "by", "rows"], rows: indicator,
      mayLack: withholdable),
    Shape(
      arguments: ["stats", "--by", "city"], fields: ["round", "by", "rows"], rows: area,
      mayLack: withholdable),
    Shape(
      arguments: ["stats", "--by", "unit"], fields: ["round", "by", "rows"], rows: area,
      mayLack: withholdable),
    Shape(arguments: ["flags"], fields: ["round", "policy", "rows"], rows: flag),
    Shape(
      arguments: ["reconcile"], fields: ["round", "rows"], rows: reconciled,
      mayLack: ["valid", "invalid"]),
    Shape(
      arguments: ["reconcile", "--by", "district"], fields: ["round", "rows"], rows: reconciled,
      mayLack: ["valid", "invalid"]),
    Shape(arguments: ["rejects"], fields: ["round", "rows", "capped"], rows: reject),
  ]

  @Test(arguments: shapes)
  func `the fields of an answer are the contract's, in its order`(_ shape: Shape) throws {
    let round = try TestRound.sample()
    try round.count()
    let answer = try round.ask(shape.arguments)
    #expect(answer.names == shape.fields)
    let rows = answer["rows"]?.items ?? []
    #expect(!rows.isEmpty)
    for row in rows {
      let names = row.names
      #expect(names == shape.rows.filter { names.contains($0) || !shape.mayLack.contains($0) })
    }
    #expect(rows.contains { $0.names == shape.rows }, "not everything is withheld")
  }

  @Test func `an official has all figures, or none and only who it is`() throws {
    let round = try TestRound.sample()
    try round.count()
    let answer = try round.ask("stats", "--by", "official")
    #expect(answer.names == ["round", "by", "rows"])
    let rows = answer["rows"]?.items ?? []
    let few = rows.filter { $0["status"]?.string == "too-few-ballots" }
    #expect(!few.isEmpty && few.count < rows.count)
    for row in rows {
      let isFew = row["status"]?.string == "too-few-ballots"
      #expect(row.names == (isFew ? Array(Self.official.prefix(6)) : Self.official))
      #expect(row["areas"]?.names == ["city", "district", "ward"])
      guard !isFew else { continue }
      #expect(row["groups"]?.names == ["D", "T", "K"])
      let isLeader = row["codebook"]?.string == "lb-leader-41"
      #expect(row["indicators"]?.names.count == (isLeader ? 41 : 36))
      #expect(row["parents"]?.names.count == (isLeader ? 25 : 22))
    }
    let codes = rows.compactMap { $0["code"]?.string }
    #expect(codes == codes.sorted())
  }

  @Test func `a flag and its reasons have the contract's fields`() throws {
    let round = try TestRound.sample()
    try round.count()
    for row in try round.ask("flags", "--all")["rows"]?.items ?? [] {
      let isFew = row["status"]?.string == "too-few-ballots"
      #expect(row.names == (isFew ? Array(Self.flag.prefix(7)) + ["reasons"] : Self.flag))
      for reason in row["reasons"]?.items ?? [] { #expect(reason.names == Self.reason) }
    }
    let listed = try round.ask("flags")["rows"]?.items ?? []
    #expect(Set(listed.map { $0["status"]?.string }) == ["meeting", "watch"])
    #expect(listed.allSatisfy { !($0["reasons"]?.items ?? []).isEmpty })
  }

  @Test func `a row of an area counts all five statuses`() throws {
    let round = try TestRound.sample()
    try round.count()
    for row in try round.ask("stats", "--by", "ward")["rows"]?.items ?? [] {
      let statuses = try #require(row["statuses"])
      #expect(statuses.names == ["too-few-ballots", "on-hold", "meeting", "watch", "none"])
      #expect(statuses.counts.values.reduce(0, +) == row["officials"]?.int)
    }
  }

  @Test func `an import reports each file and the totals`() throws {
    let round = try TestRound.sample()
    let report = try round.program.run(
      "import", "round", "--database", "count.sqlite", "--format", "json"
    ).json()
    #expect(report.names == ["round", "files", "totals"])
    for file in report["files"]?.items ?? [] {
      #expect(file.names == Self.file)
      #expect(["imported", "already-imported", "refused"].contains(file["status"]?.string))
    }
    #expect(report["totals"]?.names == Array(Self.file.dropFirst(8)))
  }

  @Test(arguments: ["ct24-25", "lb-leader-41", "lb-civil-36"])
  func `a codebook is shown with its provenance and both languages`(_ id: String) throws {
    let round = try TestRound.small()
    let codebook = try round.program.run("codebook", "show", id, "--format", "json").json()
    #expect(codebook.names == ["codebook", "provenance", "indicators"])
    #expect(codebook["codebook"]?.string == id)
    #expect(codebook["provenance"]?.string == "illustrative")
    let indicators = codebook["indicators"]?.items ?? []
    #expect("\(indicators.count)" == id.split(separator: "-").last ?? "")
    for indicator in indicators {
      #expect(indicator.names == ["code", "group", "parent", "polarity", "label"])
      #expect(indicator["label"]?.names == ["vi", "en"])
    }
  }

  /// Every number with a point in `node`, as written.
  private func decimals(_ node: JSONNode) -> [String] {
    switch node {
    case .number(let digits): digits.contains(".") ? [digits] : []
    case .list(let items): items.flatMap(decimals)
    case .object(let fields): fields.flatMap { decimals($0.value) }
    default: []
    }
  }

  @Test func `shares have six decimals everywhere`() throws {
    let round = try TestRound.sample()
    try round.count()
    let results = try JSONNode(parsing: round.folder.bytes("out/results.json"))
    let numbers = decimals(results)
    #expect(numbers.count > 100)
    for number in numbers { #expect(number.wholeMatch(of: /[01]\.[0-9]{6}/) != nil, "\(number)") }
    for (file, columns) in [
      ("officials.csv", ["share"]), ("indicators.csv", ["share"]),
      ("flags.csv", ["share", "lower", "reason-share", "reason-lower"]),
    ] {
      let table = try TableText(parsing: round.folder.text("out/\(file)"))
      for cell in columns.flatMap(table.column) where cell != "*" && cell != "" {
        #expect(cell.wholeMatch(of: /[01]\.[0-9]{6}/) != nil, "\(file): \(cell)")
      }
    }
  }

  /// A file of the report, and its columns.
  static let sheets = [
    ("officials.csv", ["official", "indicator", "count", "base", "share"]),
    ("indicators.csv", indicator), ("reconciliation.csv", reconciled), ("rejects.csv", reject),
    (
      "areas-district.csv",
      Array(area.dropLast())
        + ["too-few-ballots", "on-hold", "meeting", "watch", "none"].map { "statuses-\($0)" }
    ),
    (
      "flags.csv",
      ["official", "name", "position", "unit", "city", "district", "ward", "codebook", "status"]
        + ["ballots", "marked", "share", "lower", "rule", "kind", "action", "subject", "count"]
        + ["base", "reason-share", "reason-lower", "threshold", "p", "q"]
    ),
  ]

  @Test(arguments: sheets)
  func `the columns of a file are named as the fields`(
    _ name: String, _ columns: [String]
  ) throws {
    let round = try TestRound.sample()
    try round.count()
    let bytes = try round.folder.bytes("out/\(name)")
    #expect(!bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let table = try TableText(parsing: round.folder.text("out/\(name)"))
    #expect(table.heading == columns)
    #expect(table.rows.allSatisfy { $0.count == columns.count })
    try round.count(into: "excel", "--excel")
    let excel = try round.folder.bytes("excel/\(name)")
    #expect(excel.starts(with: [0xEF, 0xBB, 0xBF]))
    let other = try TableText(parsing: round.folder.text("excel/\(name)"), delimiter: ";")
    #expect(other.heading == columns)
    // All that differs in a cell is the decimal comma.
    let commas = other.rows.map { row in
      row.map { $0.wholeMatch(of: /[0-9]+,[0-9]{6}/) == nil ? $0 : $0.replacing(",", with: ".") }
    }
    #expect(commas == table.rows)
    let hasShares = columns.contains { $0.hasSuffix("share") }
    #expect((other.rows != table.rows) == hasShares)
  }
}
