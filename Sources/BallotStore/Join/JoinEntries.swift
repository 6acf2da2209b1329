import BallotModel

/// The entries of one range of ballots on their way through the join, in memory that is used again
/// for the next range.
package struct JoinEntries: ~Copyable {
  package private(set) var count = 0
  private var capacity: Int
  private var items: UnsafeMutablePointer<JoinEntry>
  /// Where they are sorted to; of the same capacity.
  private var other: UnsafeMutablePointer<JoinEntry>
  private var order = JoinOrder()

  package init(capacity: Int = 1024) {
    self.capacity = max(1, capacity)
    items = .allocate(capacity: self.capacity)
    other = .allocate(capacity: self.capacity)
  }

  deinit {
    items.deallocate()
    other.deallocate()
  }

  /// All of them; valid until the next change.
  package var all: UnsafeBufferPointer<JoinEntry> {
    UnsafeBufferPointer(start: items, count: count)
  }

  package mutating func removeAll() { count = 0 }

  /// Makes room for so many more, which may then be added without growing.
  package mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<JoinEntry>.allocate(capacity: capacity)
    larger.update(from: items, count: count)
    items.deallocate()
    items = larger
    other.deallocate()
    other = .allocate(capacity: capacity)
  }

  @inline(__always)
  package mutating func append(_ entry: JoinEntry) {
    if count == capacity { reserve(1) }
    (items + count).initialize(to: entry)
    count &+= 1
  }

  /// Brings them into the order of `JoinEntry.precedes`; equal ones in any order.
  ///
  /// - Complexity: O(entries) for evenly spread ballots.
  package mutating func sort() {
    guard count > 1 else { return }
    order.sort(UnsafeBufferPointer(start: items, count: count), into: other)
    swap(&items, &other)
  }

  /// Puts together the rows of assessments whose rows lay apart in their file (the long shape); they
  /// must be sorted.
  mutating func mergeParts() {
    count = JoinParts.merge(UnsafeMutableBufferPointer(start: items, count: count))
  }
}
