/// The outcomes of a round's batches as last read or written here.
struct HeldOutcomes {
  var round: String
  /// SQLite's `data_version`, which another connection's change moves.
  var version: Int
  var outcomes: BatchOutcomes
}
