import BallotModel

extension Results {
  /// One official as the lists state it.
  func flagRow(_ place: Int, lower: (Int, Int) -> Double) -> FlagRow {
    FlagRow(officials[place], in: round, lower: lower)
  }
}
