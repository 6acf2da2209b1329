/// One row of a ballot table.
struct TableRow {
  /// What the `indicator` cell of the long shape holds.
  enum Entry {
    case mark(Int)
    case none
    case blank
    case unknownIndicator
    case indicatorOfAnotherCodebook
  }

  /// Index among the deck's records.
  var record: Int
  var entry: Entry
  var hasComment: Bool
}
