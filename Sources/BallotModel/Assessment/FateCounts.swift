/// How many records met each fate; a commutative monoid.
package struct FateCounts: Equatable, Sendable {
  /// Records read.
  package var records = 0
  package var marked = 0
  package var none = 0
  package var blank = 0
  package var invalid = 0
  package var rejected = 0
  package var duplicate = 0
  package var conflict = 0

  package init() {}

  package var counted: Int { marked + none + blank }

  /// Whether every record has exactly one fate.
  package var addsUp: Bool {
    records == counted + invalid + rejected + duplicate + conflict
  }

  /// Adds the counts of another file.
  package mutating func add(_ other: FateCounts) {
    records += other.records
    marked += other.marked
    none += other.none
    blank += other.blank
    invalid += other.invalid
    rejected += other.rejected
    duplicate += other.duplicate
    conflict += other.conflict
  }
}
