import BallotModel

extension Results {
  /// One official as the lists state it, the unit told apart from its namesakes.
  func flagRow(_ place: Int, _ names: AreaNames, lower: (Int, Int) -> Double) -> FlagRow {
    var row = FlagRow(officials[place], in: round, lower: lower)
    row.official.unitName = names.name(row.official.unit)
    return row
  }
}
