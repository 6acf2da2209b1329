package import BallotModel

/// Issued, collected and found ballots, and whether they agree.
package enum Reconciliation {
  /// One row per unit, sorted by code.
  static func rows(round: Round, tally: Tally, disclosure: Disclosure) -> [ReconciliationResult] {
    var control: [Int: ControlCount] = [:]
    for counts in round.control { control[counts.unit] = counts }
    return areas(of: round, atLevel: round.unitLevel).map { unit in
      row(
        unit: unit, control: control[unit], ballots: tally.ballots[unit],
        disclosure: disclosure)
    }
  }

  /// The rows of `results` summed up per area of the level, sorted by code.
  ///
  /// Issued and collected ballots are summed only where every unit of the area gives them, and
  /// found, valid and invalid ones only where none is withheld. Whether a sum agrees is found from
  /// the sums, like that of a unit from its own numbers, or from the units where a sum is withheld;
  /// the codes are those of all its units.
  package static func rows(of results: Results, atLevel level: Int) -> [ReconciliationResult] {
    let round = results.round
    guard level != round.unitLevel else { return results.reconciliation }
    var written: [Int: Int] = [:]
    for counts in round.control { written[counts.unit] = counts.invalid }
    var units: [Int: [ReconciliationResult]] = [:]
    for row in results.reconciliation {
      guard let area = round.ancestor(of: row.area, atLevel: level) else { continue }
      units[area, default: []].append(row)
    }
    return areas(of: round, atLevel: level).map { area in
      let rows = units[area] ?? []
      var row = ReconciliationResult(
        area: area, issued: sum(rows.map(\.issued)), collected: sum(rows.map(\.collected)),
        found: sum(rows.map(\.found), empty: 0),
        valid: sum(rows.map(\.valid), empty: 0), invalid: sum(rows.map(\.invalid), empty: 0),
        agrees: nil, faults: Set(rows.flatMap(\.faults)).sorted())
      row.agrees = agrees(row, invalid: sum(rows.map { written[$0.area] }))
      return row
    }
  }

  private static func areas(of round: Round, atLevel level: Int) -> [Int] {
    round.areas.indices.filter { round.areas[$0].level == level }.sorted {
      round.areas[$0].code < round.areas[$1].code
    }
  }

  private static func row(
    unit: Int, control: ControlCount?, ballots: UnitBallots, disclosure: Disclosure
  ) -> ReconciliationResult {
    let found = ballots.found
    let invalid = found - ballots.valid
    let issued = control?.issued
    let collected = control?.collected
    var faults: [FaultCode] = []
    if let issued, let collected, collected > issued { faults.append(.collectedMoreThanIssued) }
    if let issued, found > issued { faults.append(.foundMoreThanIssued) }
    if let collected, found != collected { faults.append(.foundNotCollected) }
    if let written = control?.invalid, written != invalid { faults.append(.invalidDiffers) }
    if let control, isInDisorder(control) { faults.append(.controlCountsDisorder) }
    let agrees = issued.map { issued in
      found <= issued && (collected ?? found) == found
        && (control?.invalid ?? invalid) == invalid
    }
    let showsFound = disclosure.showsFound(unit: unit)
    let showsValid = disclosure.showsValid(unit: unit)
    return ReconciliationResult(
      area: unit, issued: issued, collected: showsFound ? collected : nil,
      found: showsFound ? found : nil,
      valid: showsValid ? ballots.valid : nil, invalid: showsValid ? invalid : nil,
      agrees: agrees, faults: faults)
  }

  /// Whether the counting team's own numbers break convened >= present >= issued >= collected >=
  /// invalid, among those given; that more were collected than issued has a code of its own.
  private static func isInDisorder(_ control: ControlCount) -> Bool {
    let chain = [
      control.convened, control.present, control.issued, control.collected, control.invalid,
    ]
    let given = chain.enumerated().compactMap { place, count in count.map { (place, $0) } }
    return zip(given, given.dropFirst()).contains { left, right in
      left.1 < right.1 && !(left.0 == 2 && right.0 == 3)
    }
  }

  private static func sum(_ values: [Int?], empty: Int? = nil) -> Int? {
    guard !values.isEmpty else { return empty }
    return values.reduce(0) { sum, value in
      guard let sum, let value else { return nil }
      return sum + value
    }
  }

  /// - Parameter written: invalid ballots as the counting team has them, where all units say so.
  private static func agrees(_ row: ReconciliationResult, invalid written: Int?) -> Bool? {
    guard let issued = row.issued else { return nil }
    // Where a sum is withheld, the units must agree one by one.
    let hasFound =
      row.found.map { $0 <= issued && (row.collected ?? $0) == $0 }
      ?? row.faults.allSatisfy { $0 != .foundMoreThanIssued && $0 != .foundNotCollected }
    let hasInvalid =
      written.map { row.invalid ?? (row.faults.contains(.invalidDiffers) ? -1 : $0) == $0 } ?? true
    return hasFound && hasInvalid
  }
}
