import BallotModel

extension RoundLookup {
  /// The tables of `profile`; those of the last one asked for are kept.
  func tables(_ profile: ImportProfile) -> ProfileTables {
    if let known = profileTables, known.profile == profile { return known }
    let tables = ProfileTables(self, profile)
    profileTables = tables
    return tables
  }
}
