import BallotModel

/// The places of the records of one file and code, the first ones by record kept.
///
/// The join meets records in the order of their hashes; which details are kept must not depend on
/// that.
struct PlaceList {
  private(set) var places: [(record: UInt32, line: UInt32)] = []

  mutating func note(record: UInt32, line: UInt32) {
    places.append((record, line))
    if places.count >= FaultLedger.cap * 4 { prune() }
  }

  /// Keeps the first `FaultLedger.cap` places, in order.
  mutating func prune() {
    places.sort { $0.record < $1.record }
    if places.count > FaultLedger.cap { places.removeLast(places.count - FaultLedger.cap) }
  }
}
