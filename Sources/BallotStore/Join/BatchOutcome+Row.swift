import GRDB

extension BatchOutcome {
  /// From the columns of `batch` in their order, the first of them at `start`.
  ///
  /// By position: by name each would cost a search, for every file of the round.
  init(_ row: Row, from start: Int) {
    self.init()
    marked = row[start]
    none = row[start + 1]
    blank = row[start + 2]
    contradictory = row[start + 3]
    spoiled = row[start + 4]
    blankNotAllowed = row[start + 5]
    ruledInvalid = row[start + 6]
    rejected = row[start + 7]
    repeated = row[start + 8]
    duplicate = row[start + 9]
    conflict = row[start + 10]
  }
}
