import BallotModel
import Foundation

/// What follows from a naive count, in the form of the rows of expected.json.
struct NaiveFigures {
  let count: NaiveCount
  let rules: [[String: String]]
  /// Per official.
  private(set) var reasons: [String: [[String: Any]]] = [:]
  private(set) var statuses: [String: String] = [:]
  private(set) var indicatorCounts: [String: [String: Int]] = [:]
  private let codebooks = Dictionary(uniqueKeysWithValues: DeckCodebooks.all.map { ($0.id, $0) })

  init(_ deck: ScratchDeck) throws {
    count = try NaiveCount(deck)
    rules = try deck.text("policy.yaml").split(separator: "\n")
      .filter { $0.hasPrefix("  - {") }.map(Self.rule)
    for official in count.roster.keys {
      for indicator in codebook(official)?.indicators ?? [] {
        indicatorCounts[official, default: [:]][indicator.code] = ballots(
          official, withAnyOf: [indicator.code.lowercased()])
      }
      reasons[official] = fired(official)
      statuses[official] = status(official)
    }
  }

  /// One line of policy.yaml: `  - {key: value, …}`, with lists in brackets.
  private static func rule(_ line: Substring) -> [String: String] {
    var depth = 0
    var pieces = [""]
    for character in line.dropFirst(5).dropLast() {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == ",", depth == 0 {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.reduce(into: [:]) { keys, piece in
      let parts = piece.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      keys[parts[0]] = parts[1]
    }
  }

  func codebook(_ official: String) -> Codebook? {
    codebooks[count.roster[official]?["codebook"] ?? ""]
  }

  /// The area of `level` that holds `area`.
  func ancestor(_ area: String, _ level: String) -> String {
    var code = area
    while let row = count.areas[code], row["level"] != level { code = row["parent"] ?? "" }
    return code
  }

  func ballots(_ official: String) -> Int { count.counted[official]?.count ?? 0 }

  /// Ballots of `official` with at least one mark of `codes`, which are in lower case.
  func ballots(_ official: String, withAnyOf codes: Set<String>) -> Int {
    (count.counted[official] ?? []).count { !$0.isDisjoint(with: codes) }
  }

  func indicators(_ codebook: Codebook, _ fits: (Indicator) -> Bool = { _ in true }) -> Set<String>
  {
    Set(codebook.indicators.filter(fits).map { $0.code.lowercased() })
  }

  func marked(_ official: String) -> Int {
    guard let codebook = codebook(official) else { return 0 }
    return ballots(official, withAnyOf: indicators(codebook))
  }

  /// Sums of the five basic figures over `officials`.
  func basics(_ officials: [String]) -> [String: Int] {
    let sets = officials.flatMap { count.counted[$0] ?? [] }
    let none = sets.count { $0 == ["none"] }
    let blank = sets.count { $0.isEmpty }
    return [
      "ballots": sets.count, "none": none, "blank": blank, "marked": sets.count - none - blank,
      "mentions": sets.filter { $0 != ["none"] }.reduce(0) { $0 + $1.count },
    ]
  }

  func indicatorCounts(_ officials: [String], _ codebook: Codebook) -> [String: Int] {
    codebook.indicators.reduce(into: [:]) { counts, indicator in
      counts[indicator.code] = officials.reduce(0) {
        $0 + (indicatorCounts[$1]?[indicator.code] ?? 0)
      }
    }
  }

  /// The share in millionths, half-up, as the nearest binary number.
  static func share(_ count: Int, _ base: Int) -> Double {
    Double((count * 1_000_000 * 2 + base) / (base * 2)) / 1_000_000
  }

  /// Wilson's one-sided lower bound, as the smaller root of (share - p)² = z² p (1 - p) / n.
  static func lower(_ count: Int, _ base: Int, _ z: Double) -> Double {
    let (n, k) = (Double(base), Double(count))
    let (a, b, c) = (n + z * z, -(2 * k + z * z), k * k / n)
    return count == 0 ? 0 : (-b - (b * b - 4 * a * c).squareRoot()) / (2 * a)
  }

  /// The row of control.csv of `unit`, as numbers.
  private func control(_ unit: String, _ key: String) -> Int? {
    count.control[unit]?[key].flatMap { Int($0) }
  }

  func reconciliation(_ unit: String) -> [String: Any] {
    let (found, valid) = (count.found[unit]?.count ?? 0, count.valid[unit]?.count ?? 0)
    let (issued, collected) = (control(unit, "issued"), control(unit, "collected"))
    let invalid = control(unit, "invalid")
    var faults: [String] = []
    if let issued, let collected, collected > issued { faults.append("Q01") }
    if let issued, found > issued { faults.append("Q02") }
    if let collected, found != collected { faults.append("Q03") }
    if let invalid, found - valid != invalid { faults.append("Q04") }
    if let convened = control(unit, "convened"), let present = control(unit, "present"),
      present > convened
    {
      faults.append("Q05")
    }
    let agrees = issued.map { _ in faults.allSatisfy { $0 == "Q01" || $0 == "Q05" } }
    return [
      "unit": unit, "issued": issued as Any? ?? NSNull(),
      "collected": collected as Any? ?? NSNull(),
      "found": found, "valid": valid, "invalid": found - valid,
      "agrees": agrees as Any? ?? NSNull(), "faults": faults,
    ]
  }

  private func status(_ official: String) -> String {
    if ballots(official) < 5 { return "too-few-ballots" }
    let unit = count.roster[official]?["unit"] ?? ""
    if let issued = control(unit, "issued"),
      issued < max(control(unit, "collected") ?? 0, count.found[unit]?.count ?? 0)
    {
      return "on-hold"
    }
    let actions = (reasons[official] ?? []).compactMap { $0["action"] as? String }
    return actions.contains("meeting") ? "meeting" : actions.isEmpty ? "none" : "watch"
  }

  /// The reasons that fire, as rule, subject, count and lower bound.
  private func fired(_ official: String) -> [[String: Any]] {
    guard let codebook = codebook(official) else { return [] }
    return rules.flatMap { rule -> [[String: Any]] in
      let fired = subjects(rule, codebook, official).filter { reaches(rule, $0.count, official) }
      if rule["kind"] == "breadth" {
        guard fired.count >= Int(rule["indicators"] ?? "") ?? 0 else { return [] }
        return [reason(rule, nil, fired.count, codebook.indicators.count, lower: nil)]
      }
      return fired.map { subject in
        let bound = z(rule).map { Self.lower(subject.count, ballots(official), $0) }
        return reason(rule, subject.code, subject.count, ballots(official), lower: bound)
      }
    }
  }

  private func subjects(
    _ rule: [String: String], _ codebook: Codebook, _ official: String
  ) -> [(code: String?, count: Int)] {
    func each(_ codes: [String], _ fits: (Indicator, String) -> Bool) -> [(String?, Int)] {
      codes.map { code in
        (code, ballots(official, withAnyOf: indicators(codebook) { fits($0, code) }))
      }
    }
    switch rule["kind"] {
    case "marked-share": return [(nil, marked(official))]
    case "indicator-share", "breadth":
      return codebook.indicators.map { ($0.code, indicatorCounts[official]?[$0.code] ?? 0) }
    case "parent-share": return each(codebook.parents.map(\.code)) { $0.parent == $1 }
    default:
      return each(codebook.groups.map(\.code)) { $0.group == $1 }.filter {
        rule["groups"]?.contains($0.0 ?? "") ?? true
      }
    }
  }

  private func z(_ rule: [String: String]) -> Double? {
    rule["confidence"].map { $0 == "0.95" ? 1.6448536269514722 : 1.2815515655446004 }
  }

  private func reaches(_ rule: [String: String], _ count: Int, _ official: String) -> Bool {
    let ratio = (rule["at-least"] ?? rule["each-at-least"] ?? "").split(separator: "/")
      .compactMap { Int($0) }
    guard count >= 3, ratio.count == 2 else { return false }
    guard let z = z(rule) else { return count * ratio[1] >= ratio[0] * ballots(official) }
    return Self.lower(count, ballots(official), z) >= Double(ratio[0]) / Double(ratio[1])
  }

  private func reason(
    _ rule: [String: String], _ subject: String?, _ count: Int, _ base: Int, lower: Double?
  ) -> [String: Any] {
    let ratio = (rule["at-least"] ?? "0/1").split(separator: "/").compactMap { Int($0) }
    return [
      "rule": rule["id"] ?? "", "kind": rule["kind"] ?? "", "action": rule["action"] ?? "",
      "subject": subject as Any? ?? NSNull(), "count": count, "base": base,
      "share": Self.share(count, base),
      "lower": lower.map { ($0 * 1_000_000).rounded() / 1_000_000 } as Any? ?? NSNull(),
      "threshold": rule["indicators"].flatMap { Int($0) }.map { Double($0) }
        ?? Self.share(ratio[0], ratio[1]),
      "p": NSNull(), "q": NSNull(),
    ]
  }
}
