/// One respondent's ballot.
struct DeckBallot {
  /// Ordinal among the units; -1 for a unit that the round does not have.
  var unit: Int32
  var serial: UInt64
}
