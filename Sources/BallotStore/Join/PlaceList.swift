import BallotModel

/// The places of the records of one file and code, the first ones by record kept.
///
/// The join meets records in the order of their hashes; which details are kept must not depend on
/// that.
struct PlaceList {
  private let kept: Int
  private(set) var places: [(record: UInt32, line: UInt32)] = []

  /// - Parameter kept: how many are kept.
  init(kept: Int = FaultLedger.cap) { self.kept = kept }

  mutating func note(record: UInt32, line: UInt32) {
    places.append((record, line))
    if places.count / 4 >= kept { prune() }
  }

  /// The first of both lists' places.
  func merged(with other: PlaceList) -> PlaceList {
    var list = self
    list.places += other.places
    list.prune()
    return list
  }

  /// Keeps the first places, in order.
  mutating func prune() {
    places.sort { $0.record < $1.record }
    if places.count > kept { places.removeLast(places.count - kept) }
  }
}
