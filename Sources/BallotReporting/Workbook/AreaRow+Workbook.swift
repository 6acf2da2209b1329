import BallotModel

extension AreaRow {
  /// The count of one indicator; missing where the row's codebook does not have it.
  func count(of code: String, in round: Round) -> Cell {
    if let indicators {
      return .number(indicators.first { $0.code == code }?.count)
    }
    let codebook = round.codebooks.first { $0.id == self.codebook }
    let isKnown = codebook?.indicators.contains { $0.code == code } ?? false
    return isKnown ? .withheld : .missing
  }
}
