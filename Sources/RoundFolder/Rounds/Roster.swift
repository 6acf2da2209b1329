import BallotModel

/// The officials of the round, found by their codes.
struct Roster {
  /// Aligned with the order of the file where no row was at fault.
  var officials: [Official] = []
  /// Every code that was found, rows at fault included; positions are those of `officials` only
  /// where there was no fault.
  var index = CodeIndex()
}
