package import BallotModel

/// What became of the records of one batch; a function of all batches together.
///
/// Kept small, since there may be one for each of a hundred thousand files.
package struct BatchOutcome: Equatable, Sendable {
  package var marked: UInt32 = 0
  package var none: UInt32 = 0
  package var blank: UInt32 = 0
  package var contradictory: UInt32 = 0
  package var spoiled: UInt32 = 0
  package var blankNotAllowed: UInt32 = 0
  package var ruledInvalid: UInt32 = 0
  package var rejected: UInt32 = 0
  /// Further copies within the batch's own file.
  package var repeated: UInt32 = 0
  /// Copies of what another batch holds.
  package var duplicate: UInt32 = 0
  package var conflict: UInt32 = 0

  package init() {}

  /// As fates, which the caller compares with the number of records read.
  package func fates(records: Int) -> FateCounts {
    var fates = FateCounts()
    fates.records = records
    fates.marked = Int(marked)
    fates.none = Int(none)
    fates.blank = Int(blank)
    fates.invalid = [contradictory, spoiled, blankNotAllowed, ruledInvalid].reduce(0) {
      $0 + Int($1)
    }
    fates.rejected = Int(rejected)
    fates.duplicate = Int(duplicate) + Int(repeated)
    fates.conflict = Int(conflict)
    return fates
  }

  mutating func add(_ other: BatchOutcome) {
    marked &+= other.marked
    none &+= other.none
    blank &+= other.blank
    contradictory &+= other.contradictory
    spoiled &+= other.spoiled
    blankNotAllowed &+= other.blankNotAllowed
    ruledInvalid &+= other.ruledInvalid
    rejected &+= other.rejected
    repeated &+= other.repeated
    duplicate &+= other.duplicate
    conflict &+= other.conflict
  }

  /// Records in all.
  package var records: Int {
    let fates = fates(records: 0)
    return fates.counted + fates.invalid + fates.rejected + fates.duplicate + fates.conflict
  }

  /// The codes under which the join's decisions are listed, with their counts; zeros left out.
  package var faults: [FaultCode: Int] {
    // Of most batches there is nothing to list.
    let parts = (contradictory | spoiled | blankNotAllowed) | (ruledInvalid | duplicate)
    if parts | repeated | conflict == 0 { return [:] }
    let all: [FaultCode: Int] = [
      .contradictory: Int(contradictory), .spoiled: Int(spoiled),
      .blankNotAllowed: Int(blankNotAllowed), .ruledInvalid: Int(ruledInvalid),
      .duplicate: Int(duplicate) + Int(repeated), .conflict: Int(conflict),
    ]
    return all.filter { $0.value > 0 }
  }
}
