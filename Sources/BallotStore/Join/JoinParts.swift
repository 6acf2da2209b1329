import BallotModel

/// Puts together the rows of assessments whose rows lay apart in their file (the long shape).
enum JoinParts {
  /// `entries`, sorted by `JoinEntry.precedes`, with the parts of each assessment made one.
  ///
  /// Parts without a known official go together by `marks`, which then holds a hash of what they
  /// name. Comments of their own add up over the distinct ones, in no order.
  static func merged(_ entries: [JoinEntry]) -> [JoinEntry] {
    guard entries.contains(where: \.isPart) else { return entries }
    var out: [JoinEntry] = []
    out.reserveCapacity(entries.count)
    var comments: Set<UInt32> = []
    for entry in entries {
      guard let last = out.last, last.isPart, entry.isPart, belongTogether(last, entry) else {
        out.append(entry)
        comments = entry.comment == 0 ? [] : [entry.comment]
        continue
      }
      let end = out.count - 1
      out[end].merge(entry)
      if entry.comment != 0, comments.insert(entry.comment).inserted {
        out[end].comment &+= entry.comment
      }
      out[end].hashContent()
    }
    return out
  }

  private static func belongTogether(_ a: JoinEntry, _ b: JoinEntry) -> Bool {
    a.ballot == b.ballot && a.official == b.official && a.batch == b.batch
      && (a.official != Assessment.noOfficial || (a.kind == b.kind && a.marks == b.marks))
  }
}
