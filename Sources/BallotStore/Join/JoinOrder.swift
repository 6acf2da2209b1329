/// Brings the entries of one range of ballots into the order of `JoinEntry.precedes`.
///
/// Ballots are hashes, so their next bits spread entries evenly: a counting sort by as many bits as
/// there are entries leaves little to be compared.
package enum JoinOrder {
  /// Longer stretches of equal bits are sorted by comparison.
  private static let longestInsertion = 48

  /// `entries` sorted; equal ones (which `precedes` does not tell apart) in any order.
  ///
  /// - Complexity: O(entries) for evenly spread ballots.
  package static func sorted(_ entries: [JoinEntry]) -> [JoinEntry] {
    guard entries.count > 2 else { return entries.sorted(by: JoinEntry.precedes) }
    let bits = UInt64(Int.bitWidth - entries.count.leadingZeroBitCount)
    let buckets = 1 &<< Int(bits)
    // The top eight bits are the range's own.
    let shift = 56 &- bits
    var ends = [Int32](repeating: 0, count: buckets + 1)
    var result = [JoinEntry](unsafeUninitializedCapacity: entries.count) { out, count in
      entries.withUnsafeBufferPointer { source in
        ends.withUnsafeMutableBufferPointer { ends in
          for entry in source {
            ends[bucket(entry.ballot, shift, bits) &+ 1] &+= 1
          }
          for index in 1...buckets { ends[index] &+= ends[index &- 1] }
          for entry in source {
            let bucket = bucket(entry.ballot, shift, bits)
            let place = Int(ends[bucket])
            ends[bucket] &+= 1
            (out.baseAddress.map { $0 + place })?.initialize(to: entry)
          }
        }
      }
      count = entries.count
    }
    result.withUnsafeMutableBufferPointer { sortBuckets($0, ends) }
    return result
  }

  @inline(__always)
  private static func bucket(_ ballot: UInt64, _ shift: UInt64, _ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (ballot &>> shift) & ((1 &<< bits) &- 1))
  }

  /// Sorts within each bucket; after placing, `ends[i]` is where bucket `i` ends.
  private static func sortBuckets(
    _ entries: UnsafeMutableBufferPointer<JoinEntry>, _ ends: [Int32]
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
