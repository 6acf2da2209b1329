/// Decides what the counting teams of a deck wrote down.
enum ControlPlan {
  /// What does not agree, at the units from the last one backwards.
  private enum Disagreement: CaseIterable {
    case collectedMoreThanIssued
    case collectedMoreThanFound
    case foundMoreThanIssued
    case invalidDiffers
    case presentMoreThanConvened
  }

  /// The control counts of every unit; one without any is left out of control.csv.
  ///
  /// Without faults all that is written agrees; cells may be empty and rows missing either way.
  static func rows(plan: DeckPlan, found: [Int], valid: [Int]) -> [ControlRow] {
    let assessed = found.indices.filter { found[$0] > 0 }
    var disagreements: [Int: Disagreement] = [:]
    if plan.options.faults {
      // At most half of the units disagree, so that a small deck keeps officials not on hold.
      for (kind, unit) in zip(
        Disagreement.allCases, assessed.reversed().prefix(assessed.count / 2))
      {
        disagreements[unit] = kind
      }
    }
    return found.indices.map { unit in
      row(
        ControlRow(
          unit: unit, convened: found[unit] + 7, present: found[unit] + 5,
          issued: found[unit] + unit % 4, collected: found[unit],
          invalid: found[unit] - valid[unit]),
        disagreements[unit])
    }
  }

  private static func row(_ agreeing: ControlRow, _ disagreement: Disagreement?) -> ControlRow {
    var row = agreeing
    let collected = agreeing.collected ?? 0
    switch disagreement {
    case .collectedMoreThanIssued:
      row.issued = collected
      row.collected = collected + 2
    case .collectedMoreThanFound:
      row.issued = collected + 3
      row.collected = collected + 1
    case .foundMoreThanIssued:
      row.issued = collected - 1
      row.collected = collected - 1
    case .invalidDiffers: row.invalid = (agreeing.invalid ?? 0) + 1
    case .presentMoreThanConvened:
      row.issued = collected
      row.present = collected + 4
      row.convened = collected + 3
    case nil:
      switch agreeing.unit % 9 {
      case 4: (row.collected, row.invalid) = (nil, nil)
      case 6: (row.convened, row.present) = (nil, nil)
      case 7: row.issued = nil
      case 8: row = ControlRow(unit: row.unit)
      default: break
      }
    }
    return row
  }
}
