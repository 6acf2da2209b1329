package import BallotModel

extension Manifest {
  /// The round's settings under their names in round.yaml.
  package static func settings(_ settings: RoundSettings) -> [String: String] {
    [
      "serials": settings.serials.rawValue, "blank": settings.blank.rawValue,
      "cross-unit": settings.crossUnit.rawValue, "denominator": settings.denominator.rawValue,
    ]
  }
}
