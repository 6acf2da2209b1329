import BallotModel

/// All codes of the round as they stand in one file.
struct WrittenCodes {
  /// Per unit.
  let units: [[UInt8]]
  let officials: [[UInt8]]
  /// Per codebook and position.
  let indicators: [[[UInt8]]]
  let unknownUnit: [UInt8]
  let unknownOfficial: [UInt8]
  let unknownIndicator: [UInt8]

  /// - Parameter flipped: whether codes are in the other case than in the round's own files.
  init(round: DeckRound, flipped: Bool) {
    func written(_ code: String) -> [UInt8] {
      guard flipped else { return Array(code.utf8) }
      let upper = code.uppercased()
      return Array((upper == code ? code.lowercased() : upper).utf8)
    }
    units = round.unitAreas.map { written(round.areas[$0].code) }
    officials = round.officials.map { written($0.code) }
    indicators = round.codebooks.map { $0.indicators.map { written($0.code) } }
    unknownUnit = written("u-khong-co")
    unknownOfficial = written("cb-khong-co")
    unknownIndicator = written(round.unknownIndicator)
  }
}
