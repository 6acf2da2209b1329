/// What the counting team ruled of one (ballot, official).
enum JoinRuling: Equatable {
  case invalid
  /// The version in one of these batches counts.
  case keep(batches: Set<UInt32>)
}
