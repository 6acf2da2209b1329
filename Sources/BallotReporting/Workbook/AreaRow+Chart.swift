import BallotModel

extension AreaRow {
  /// The marked share; `*` where withheld.
  func shareCell(_ denominator: RoundSettings.Denominator) -> Cell {
    isShareWithheld(denominator) ? .withheld : .share(share(denominator))
  }
}
