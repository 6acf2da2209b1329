import BallotModel

/// A share to be reached, and how sure that must be.
struct ShareThreshold {
  var atLeast: Ratio
  var evidence: Evidence
  /// Fewer ballots than this never reach.
  var minimumCount: Int

  /// What was found where the threshold is reached.
  struct Reached {
    /// The Wilson lower bound, where the evidence is one.
    var lower: Double?
  }

  /// Nil where `count / base` does not reach the threshold.
  ///
  /// The share itself is compared exactly, in integers. A bound is a binary number, and is compared
  /// with the binary value nearest to the ratio.
  func reached(by count: Int, of base: Int) -> Reached? {
    guard count >= minimumCount, base > 0 else { return nil }
    switch evidence {
    case .point:
      return atLeast.isReached(by: count, of: base) ? Reached(lower: nil) : nil
    case .lowerBound(let confidence):
      let bound = WilsonBound.lower(count: count, base: base, confidence: confidence)
      return bound >= atLeast.value ? Reached(lower: bound) : nil
    }
  }
}
