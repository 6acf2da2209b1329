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
}
