import BallotModel

/// Everything that is to come out of a deck, worked out from the plan alone.
struct ExpectedAnswer {
  let fates: FateCounts
  let policy: DeckPolicy
  /// Per official.
  private(set) var figures: [ExpectedFigures]
  private(set) var statuses: [ExpectedStatus] = []
  private(set) var reasons: [[ExpectedReason]] = []
  /// Per unit.
  private(set) var reconciliation: [ExpectedReconciliation] = []

  init(plan: DeckPlan) {
    let round = plan.round
    let settled = ExpectedFates(plan: plan)
    fates = settled.counts
    policy = DeckPolicy(codebooks: round.codebooks)
    figures = round.officials.map { ExpectedFigures(codebook: round.codebooks[$0.codebook]) }
    let families = round.codebooks.map(IndicatorFamilies.init)
    for index in settled.counted {
      let record = plan.records[index]
      let official = Int(record.official)
      families[round.officials[official].codebook].add(record, to: &figures[official])
    }

    var found = Array(repeating: 0, count: round.unitAreas.count)
    var valid = found
    for (ballot, place) in plan.ballots.enumerated() where settled.isFound[ballot] {
      found[Int(place.unit)] += 1
      if settled.isValid[ballot] { valid[Int(place.unit)] += 1 }
    }
    reconciliation = ControlPlan.rows(plan: plan, found: found, valid: valid).map {
      ExpectedReconciliation(
        unit: $0.unit, control: $0, found: found[$0.unit], valid: valid[$0.unit])
    }
    judge(round)
  }

  /// The rows of control.csv.
  var control: [ControlRow] {
    reconciliation.map(\.control).filter {
      $0.convened != nil || $0.present != nil || $0.issued != nil || $0.collected != nil
        || $0.invalid != nil
    }
  }

  private mutating func judge(_ round: DeckRound) {
    let subjects = round.codebooks.map(ExpectedSubjects.init)
    for (number, official) in round.officials.enumerated() {
      var why: [ExpectedReason] = []
      let status: ExpectedStatus
      if figures[number].ballots < policy.minimumBallots {
        status = .tooFewBallots
      } else if reconciliation[official.unit].isStuffed {
        status = .onHold
      } else {
        why = ExpectedReason.all(
          figures: figures[number], subjects: subjects[official.codebook], policy: policy)
        status =
          why.contains { $0.rule.isMeeting } ? .meeting : why.isEmpty ? .none : .watch
      }
      statuses.append(status)
      reasons.append(why)
    }
  }
}
