package import BallotModel

/// Issued, collected and found ballots of one unit or area.
package struct ReconciliationRow: Equatable, Sendable {
  package var result: ReconciliationResult
  package var unit: String
  package var name: String

  package init(_ result: ReconciliationResult, in round: Round) {
    self.result = result
    unit = round.areas[result.area].code
    name = round.areas[result.area].name
  }

  /// The rows by the area's code.
  package static func rows(_ results: [ReconciliationResult], in round: Round)
    -> [ReconciliationRow]
  {
    results.map { ReconciliationRow($0, in: round) }
      .sorted { ByteOrder.precedes($0.unit, $1.unit) }
  }

  /// The rows in the order of lists for people, with names that tell units apart.
  static func listed(_ results: [ReconciliationResult], in round: Round) -> [ReconciliationRow] {
    let names = AreaNames(round)
    return results.sorted { $0.area < $1.area }.map { result in
      var row = ReconciliationRow(result, in: round)
      row.name = names.name(row.unit)
      return row
    }
  }

  private var codes: [String] { result.faults.sorted().map(\.rawValue) }

  var json: JSONText {
    var fields: [(String, JSONText)] = [
      ("unit", .string(unit)), ("issued", .count(result.issued)),
    ]
    if let found = result.found {
      fields += [("collected", .count(result.collected)), ("found", .count(found))]
    }
    if let valid = result.valid { fields.append(("valid", .count(valid))) }
    if let invalid = result.invalid { fields.append(("invalid", .count(invalid))) }
    fields += [
      ("agrees", result.agrees.map { .bool($0) } ?? .null),
      ("faults", .array(codes.map { .string($0) })),
    ]
    return .object(fields)
  }

  private static let figures: [(Column, @Sendable (ReconciliationRow) -> Cell)] = [
    (.number("issued", .issued), { .number($0.result.issued) }),
    (
      .number("collected", .collected),
      { $0.result.found == nil ? .withheld : .number($0.result.collected) }
    ),
    (.number("found", .found), { $0.result.found.map { .number($0) } ?? .withheld }),
    (.number("valid", .valid), { $0.result.valid.map { .number($0) } ?? .withheld }),
    (.number("invalid", .invalid), { $0.result.invalid.map { .number($0) } ?? .withheld }),
    (.text("agrees", .agrees), { $0.result.agrees.map { .yesNo($0) } ?? .missing }),
    (.text("faults", .faults), { .texts($0.codes) }),
  ]

  /// Named as in JSON; codes of faults separated by `;`.
  static func flat(_ rows: [ReconciliationRow]) -> Sheet {
    Sheet(rows, [(.text("unit", .unit), { .text($0.unit) })] + figures.map { ($0.0, $0.1) })
  }

  /// The same with the area's name, for people.
  static func table(_ rows: [ReconciliationRow]) -> Sheet {
    Sheet(
      rows,
      [
        (.text("unit", .code), { .text($0.unit) }), (.text("name", .name), { .text($0.name) }),
      ] + figures.map { ($0.0, $0.1) }
    ).leavingOut("invalid", "valid", "name")
  }
}
