/// What a ruling speaks of: one official on a ballot, or the whole ballot.
struct RulingKey: Hashable {
  var ballot: UInt64
  /// `Assessment.noOfficial` for the whole ballot.
  var official: UInt32
}
