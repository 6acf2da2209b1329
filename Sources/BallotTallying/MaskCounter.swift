package import BallotModel

/// Counts the assessments of one official, and takes them back again.
///
/// What is added and subtracted may come in any order; the counts in between may be negative, and
/// only their sum matters.
package struct MaskCounter: Sendable {
  private let codebook: Codebook
  private let criticisms: UInt64
  /// The groups, then the parents.
  private let bundles: [UInt64]
  private var marked = 0
  private var none = 0
  private var blank = 0
  private var criticised = 0
  private var positions: [Int]
  private var met: [Int]

  package init(codebook: Codebook) {
    self.codebook = codebook
    criticisms = codebook.criticisms.bits
    bundles = (codebook.groups + codebook.parents).map(\.members.bits)
    positions = Array(repeating: 0, count: IndicatorSet.capacity)
    met = Array(repeating: 0, count: bundles.count)
  }

  /// Adds one counted assessment; the marks of `none` and `blank` are not looked at, and the kinds
  /// that never count change nothing.
  package mutating func add(kind: AssessmentKind, marks: UInt64) {
    change(kind: kind, marks: marks, sign: 1)
  }

  /// Takes back what `add(kind:marks:)` added.
  package mutating func subtract(kind: AssessmentKind, marks: UInt64) {
    change(kind: kind, marks: marks, sign: -1)
  }

  /// Adds a mask for each of many assessments of the kind `marked`.
  ///
  /// - Complexity: O(masks × bundles of more than one indicator).
  package mutating func add(masks: UnsafeBufferPointer<UInt64>) {
    change(masks: masks, sign: 1)
  }

  /// Takes back what `add(masks:)` added.
  package mutating func subtract(masks: UnsafeBufferPointer<UInt64>) {
    change(masks: masks, sign: -1)
  }

  /// Adds (`sign` 1) or takes back (-1) many assessments at once: a mask for each of the kind
  /// `marked`, and the numbers of the others.
  package mutating func change(masks: [UInt64], none: Int, blank: Int, sign: Int) {
    masks.withUnsafeBufferPointer { change(masks: $0, sign: sign) }
    self.none += sign * none
    self.blank += sign * blank
  }

  /// The counts of all that was added and not taken back.
  package func finish() -> OfficialTally {
    var tally = OfficialTally(codebook: codebook)
    tally.marked = marked
    tally.none = none
    tally.blank = blank
    tally.criticised = criticised
    tally.indicators = Array(positions.prefix(codebook.indicators.count))
    tally.groups = Array(met.prefix(codebook.groups.count))
    tally.parents = Array(met.dropFirst(codebook.groups.count))
    return tally
  }

  private mutating func change(kind: AssessmentKind, marks: UInt64, sign: Int) {
    switch kind {
    case .marked: change(mask: marks, sign: sign)
    case .none: none += sign
    case .blank: blank += sign
    case .contradictory, .spoiled, .rejected, .presence: break
    }
  }

  // The plain bit loop: emptying the lanes of the fast path costs more than one mask is worth.
  private mutating func change(mask: UInt64, sign: Int) {
    marked += sign
    if mask & criticisms != 0 { criticised += sign }
    IndicatorSet(bits: mask).forEach { positions[$0] += sign }
    for (index, members) in bundles.enumerated() where mask & members != 0 {
      met[index] += sign
    }
  }

  private mutating func change(masks: UnsafeBufferPointer<UInt64>, sign: Int) {
    guard !masks.isEmpty else { return }
    marked += sign * masks.count
    criticised += sign * UnionCount.masks(masks, meeting: criticisms)
    PositionalCount.add(masks, sign: sign, to: &positions)
    for (index, members) in bundles.enumerated() {
      met[index] += sign * UnionCount.masks(masks, meeting: members)
    }
  }
}
