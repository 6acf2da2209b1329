import BallotStore

/// Finds the files of one import that have the same bytes as an earlier one, in eight bytes a file.
struct SeenDigests {
  /// Where the earlier file is.
  enum Origin {
    case batch(UInt32)
    /// Position in the group that is not committed yet.
    case draft(Int)
  }

  /// The first 16 digits of each digest: whoever is not among them is new.
  private var prefixes: Set<UInt64> = []
  private var inGroup: [String: Int]?
  private let mayBeStored: Bool

  /// - Parameter mayBeStored: whether the database held files before the import.
  init(mayBeStored: Bool) { self.mayBeStored = mayBeStored }

  /// Forgets the drafts of the group before, which is committed.
  mutating func beginGroup() { inGroup = nil }

  /// The earlier file with the bytes of `drafts[index]`; nil where there is none.
  ///
  /// - Parameter stored: finds the imported batch with a digest.
  mutating func origin<Failure: Error>(
    of index: Int, in drafts: [BatchDraft], stored: (String) throws(Failure) -> UInt32?
  ) throws(Failure) -> Origin? {
    let digest = drafts[index].sha256
    guard let prefix = UInt64(digest.prefix(16), radix: 16) else { return nil }
    let isSeen = !prefixes.insert(prefix).inserted
    if isSeen {
      // The drafts before are only looked up where there may be a copy, which is seldom.
      var known = inGroup ?? Self.byDigest(drafts[..<index])
      defer { inGroup = known }
      if let earlier = known[digest] { return .draft(earlier) }
      known[digest] = index
    } else {
      inGroup?[digest] = index
    }
    guard isSeen || mayBeStored else { return nil }
    return try stored(digest).map { .batch($0) }
  }

  private static func byDigest(_ drafts: ArraySlice<BatchDraft>) -> [String: Int] {
    var known: [String: Int] = [:]
    for (index, draft) in zip(drafts.indices, drafts) where draft.isBroughtIn {
      known[draft.sha256] = index
    }
    return known
  }
}
