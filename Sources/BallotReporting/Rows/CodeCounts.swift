/// Counts in the order of a codebook's entries.
///
/// Entries and counts are those of the round and its tally: a city has too many to pair them anew
/// for each row.
package struct CodeCounts<Entry: Coded>: RandomAccessCollection, Equatable, Sendable {
  private let entries: [Entry]
  private let counts: [Int]

  init(_ entries: [Entry], _ counts: [Int]) {
    self.entries = entries
    self.counts = counts
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { Swift.min(entries.count, counts.count) }

  package subscript(place: Int) -> CodeCount {
    CodeCount(code: entries[place].code, count: counts[place])
  }

  /// Those marked most often, at most `most`, ties in the codebook's order.
  func leading(_ most: Int) -> [CodeCount] {
    var places: [Int] = []
    for place in indices where counts[place] > 0 {
      // Behind those that are as frequent: they stand before it in the codebook.
      let rank = places.firstIndex { counts[$0] < counts[place] } ?? places.count
      guard rank < most else { continue }
      if places.count == most { places.removeLast() }
      places.insert(place, at: rank)
    }
    return places.map { self[$0] }
  }
}
