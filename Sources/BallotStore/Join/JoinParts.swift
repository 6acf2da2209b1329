import BallotModel

/// Puts together the rows of assessments whose rows lay apart in their file (the long shape).
enum JoinParts {
  /// Makes one of the parts of each assessment, in place, and gives how many entries are left.
  ///
  /// Parts without a known official go together by `marks`, which then holds a hash of what they
  /// name. Comments of their own add up over the distinct ones, in no order.
  ///
  /// - Parameter entries: sorted by `JoinEntry.precedes`.
  static func merge(_ entries: UnsafeMutableBufferPointer<JoinEntry>) -> Int {
    guard let first = entries.firstIndex(where: \.isPart) else { return entries.count }
    var end = first
    var comments: Set<UInt32> = []
    for entry in entries[first...] {
      guard end > first, entries[end - 1].isPart, entry.isPart,
        belongTogether(entries[end - 1], entry)
      else {
        entries[end] = entry
        end += 1
        if !comments.isEmpty { comments.removeAll() }
        if entry.comment != 0 { comments.insert(entry.comment) }
        continue
      }
      entries[end - 1].merge(entry)
      if entry.comment != 0, comments.insert(entry.comment).inserted {
        entries[end - 1].comment &+= entry.comment
      }
      entries[end - 1].hashContent()
    }
    return end
  }

  private static func belongTogether(_ a: JoinEntry, _ b: JoinEntry) -> Bool {
    a.ballot == b.ballot && a.official == b.official && a.batch == b.batch
      && (a.official != Assessment.noOfficial || (a.kind == b.kind && a.marks == b.marks))
  }
}
