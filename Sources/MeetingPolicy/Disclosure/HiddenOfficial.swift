import BallotModel

/// An official with too few ballots to show any count.
struct HiddenOfficial {
  /// Index into the round's `officials`.
  var official: Int
  /// Index into the round's `areas`.
  var unit: Int
  var tally: OfficialTally
  /// The most ballots that a reader can't rule out; at least 1. Where it is public that there are
  /// none, as in a unit where no ballot was found, there is nothing to hide, and no cover for others.
  var most: Int
}
