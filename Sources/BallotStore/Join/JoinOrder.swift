import BallotModel

/// Brings the entries of one range of ballots into the order of `JoinEntry.precedes`.
///
/// Ballots are hashes, so their next bits spread entries evenly: a counting sort by as many bits as
/// there are entries leaves little to be compared.
struct JoinOrder {
  /// Longer stretches of equal bits are sorted by comparison.
  private static let longestInsertion = 48

  /// Where each bucket begins, then ends; kept for the next range.
  private var ends: [Int32] = []

  /// Writes `entries` to `sorted`, where there is room for them.
  mutating func sort(
    _ entries: UnsafeBufferPointer<JoinEntry>, into sorted: UnsafeMutablePointer<JoinEntry>
  ) {
    let bits = UInt64(Int.bitWidth - entries.count.leadingZeroBitCount)
    let buckets = 1 &<< Int(bits)
    if ends.count < buckets + 1 { ends = Array(repeating: 0, count: buckets + 1) }
    // The top eight bits are the range's own.
    let shift = 56 &- bits
    ends.withUnsafeMutableBufferPointer { all in
      let ends = UnsafeMutableBufferPointer(rebasing: all[...buckets])
      ends.update(repeating: 0)
      for entry in entries { ends[Self.bucket(entry.ballot, shift, bits) &+ 1] &+= 1 }
      for index in 1...buckets { ends[index] &+= ends[index &- 1] }
      for index in entries.indices {
        let bucket = Self.bucket(entries[index].ballot, shift, bits)
        (sorted + Int(ends[bucket])).initialize(to: entries[index])
        ends[bucket] &+= 1
      }
      Self.sortBuckets(UnsafeMutableBufferPointer(start: sorted, count: entries.count), ends)
    }
  }

  @inline(__always)
  private static func bucket(_ ballot: UInt64, _ shift: UInt64, _ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (ballot &>> shift) & ((1 &<< bits) &- 1))
  }

  /// Sorts within each bucket; after placing, `ends[i]` is where bucket `i` ends.
  private static func sortBuckets(
    _ entries: UnsafeMutableBufferPointer<JoinEntry>, _ ends: UnsafeMutableBufferPointer<Int32>
  ) {
    var start = 0
    for index in 0..<(ends.count - 1) {
      let end = Int(ends[index])
      if end - start > longestInsertion {
        entries[start..<end].sort(by: JoinEntry.precedes)
      } else if end - start > 1 {
        insert(entries, start, end)
      }
      start = end
    }
  }

  @inline(__always)
  private static func insert(
    _ entries: UnsafeMutableBufferPointer<JoinEntry>, _ start: Int, _ end: Int
  ) {
    for next in (start &+ 1)..<end {
      if !JoinEntry.precedes(entries[next], entries[next &- 1]) { continue }
      let entry = entries[next]
      var hole = next
      while hole > start, JoinEntry.precedes(entry, entries[hole &- 1]) {
        entries[hole] = entries[hole &- 1]
        hole &-= 1
      }
      entries[hole] = entry
    }
  }
}
