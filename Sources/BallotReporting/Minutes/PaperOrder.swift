import BallotModel

/// The order of people on signed sheets: by unit as areas.csv lists them, by position as the
/// roster first names it, by name, by code; never by any figure.
struct PaperOrder: Sendable {
  /// Per place in the roster.
  private let ranks: [Int]

  /// - Complexity: O(n log n); each name's key is worked out once.
  init(_ round: Round, _ order: VietnameseOrder) {
    var positions: [String: Int] = [:]
    for official in round.officials where positions[official.position] == nil {
      positions[official.position] = positions.count
    }
    let keys = round.officials.map { order.key(name: $0.name) }
    let sorted = round.officials.indices.sorted { left, right in
      let (one, other) = (round.officials[left], round.officials[right])
      if one.unit != other.unit { return one.unit < other.unit }
      let (first, second) = (positions[one.position] ?? 0, positions[other.position] ?? 0)
      if first != second { return first < second }
      if keys[left] != keys[right] { return keys[left] < keys[right] }
      return ByteOrder.precedes(one.code, other.code)
    }
    var ranks = Array(repeating: 0, count: sorted.count)
    for (rank, place) in sorted.enumerated() { ranks[place] = rank }
    self.ranks = ranks
  }

  func precedes(_ left: OfficialRow, _ right: OfficialRow) -> Bool {
    ranks[left.place] < ranks[right.place]
  }
}
