import BallotModel

/// The officials' marked shares in an earlier round and in this one, for one codebook.
struct Change {
  struct Point {
    var row: OfficialRow
    var then: ExactShare
    var now: ExactShare
    /// Whether the rule that compares the rounds fired.
    var hasFired: Bool

    var word: ChartWords {
      if then.isLess(than: now) { return .risen }
      return now.isLess(than: then) ? .fallen : .unchanged
    }
  }

  let codebook: String
  let earlier: String
  /// In the order of lists.
  let points: [Point]

  /// - Parameter flags: all officials in the order of lists; only those with a shown share now and a known one then, under
  ///   the same codebook, are kept.
  /// - Returns: nil where nobody is left.
  init?(codebook: String, earlier: EarlierShares, flags: [FlagRow]) {
    points = flags.compactMap { flag in
      guard flag.official.codebook == codebook, let now = flag.official.share,
        let before = earlier.officials[flag.official.code], before.codebook == codebook,
        let then = ExactShare(before.marked, of: before.base)
      else { return nil }
      return Point(
        row: flag.official, then: then, now: now,
        hasFired: flag.reasons.contains { reason in
          guard case .rise(let since, _)? = reason.rule?.kind else { return false }
          return since == earlier.round
        })
    }
    guard !points.isEmpty else { return nil }
    self.codebook = codebook
    self.earlier = earlier.round
  }
}
