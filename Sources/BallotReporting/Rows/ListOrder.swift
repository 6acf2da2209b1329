package import BallotModel

/// The order of every list for people, on screen, in workbooks and on paper.
///
/// Officials by unit as areas.csv lists them, by position as the roster first names it, by name, by
/// code; areas as areas.csv lists them. Never by any figure.
package struct ListOrder: Sendable {
  /// Per place in the roster.
  private let ranks: [Int]

  /// - Complexity: O(n log n); each name's key is worked out once.
  package init(_ round: Round, _ letterhead: Letterhead) {
    let order = VietnameseOrder(tones: letterhead.tones, rest: letterhead.rest)
    var positions: [String: Int] = [:]
    for official in round.officials where positions[official.position] == nil {
      positions[official.position] = positions.count
    }
    let keys = round.officials.map { official in
      (
        unit: official.unit, position: positions[official.position] ?? 0,
        name: order.key(name: official.name)
      )
    }
    let sorted = round.officials.indices.sorted { left, right in
      let (one, other) = (keys[left], keys[right])
      if one.unit != other.unit { return one.unit < other.unit }
      if one.position != other.position { return one.position < other.position }
      if one.name != other.name { return one.name < other.name }
      return ByteOrder.precedes(round.officials[left].code, round.officials[right].code)
    }
    var ranks = Array(repeating: 0, count: sorted.count)
    for (rank, place) in sorted.enumerated() { ranks[place] = rank }
    self.ranks = ranks
  }

  package func sorted(_ rows: [OfficialRow]) -> [OfficialRow] {
    sorted(rows) { $0.place }
  }

  package func sorted(_ rows: [FlagRow]) -> [FlagRow] {
    sorted(rows) { $0.official.place }
  }

  /// Rows are large: their ranks are compared, and each row is moved once.
  private func sorted<Row>(_ rows: [Row], place: (Row) -> Int) -> [Row] {
    let keys = rows.map { ranks[place($0)] }
    return rows.indices.sorted { keys[$0] < keys[$1] }.map { rows[$0] }
  }

  /// Places in `results.officials`, without making all rows at once.
  func places(in results: Results) -> [Int] {
    results.officials.indices.sorted {
      ranks[results.officials[$0].official] < ranks[results.officials[$1].official]
    }
  }
}
