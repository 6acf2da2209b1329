import BallotModel

/// An official of whom something may be concluded: enough ballots, and none too many in the unit.
struct Assessed {
  /// Index into the round's `officials`.
  var official: Int
  var codebook: Codebook
  var tally: OfficialTally
  /// The base of every share.
  var base: Int
}
