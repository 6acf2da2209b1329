import BallotModel

extension Results {
  /// Places of the officials in the order of lists for people: by unit, then as in the roster.
  ///
  /// The same order as `OfficialRow.precedesInLists`, without making all rows at once.
  var listOrder: [Int] {
    let keyed = officials.indices.map { place in
      let official = officials[place].official
      return (
        place: place, official: official,
        unit: round.areas[round.officials[official].unit].code
      )
    }
    return keyed.sorted { left, right in
      left.unit == right.unit
        ? left.official < right.official : ByteOrder.precedes(left.unit, right.unit)
    }.map(\.place)
  }

  /// One official as the lists state it.
  func flagRow(_ place: Int, lower: (Int, Int) -> Double) -> FlagRow {
    FlagRow(officials[place], in: round, lower: lower)
  }
}
