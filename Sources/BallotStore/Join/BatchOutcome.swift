package import BallotModel

/// What became of the records of one batch; a function of all batches together.
package struct BatchOutcome: Equatable, Sendable {
  package var marked = 0
  package var none = 0
  package var blank = 0
  package var contradictory = 0
  package var spoiled = 0
  package var blankNotAllowed = 0
  package var ruledInvalid = 0
  package var rejected = 0
  /// Further copies within the batch's own file.
  package var repeated = 0
  /// Copies of what another batch holds.
  package var duplicate = 0
  package var conflict = 0

  package init() {}

  /// As fates, which the caller compares with the number of records read.
  package func fates(records: Int) -> FateCounts {
    var fates = FateCounts()
    fates.records = records
    fates.marked = marked
    fates.none = none
    fates.blank = blank
    fates.invalid = contradictory + spoiled + blankNotAllowed + ruledInvalid
    fates.rejected = rejected
    fates.duplicate = duplicate + repeated
    fates.conflict = conflict
    return fates
  }

  /// Records in all.
  package var records: Int {
    let fates = fates(records: 0)
    return fates.counted + fates.invalid + fates.rejected + fates.duplicate + fates.conflict
  }

  /// The codes under which the join's decisions are listed, with their counts; zeros left out.
  package var faults: [FaultCode: Int] {
    let all: [FaultCode: Int] = [
      .contradictory: contradictory, .spoiled: spoiled, .blankNotAllowed: blankNotAllowed,
      .ruledInvalid: ruledInvalid, .duplicate: duplicate + repeated, .conflict: conflict,
    ]
    return all.filter { $0.value > 0 }
  }
}
