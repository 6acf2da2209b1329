/// Issued, collected and found ballots of one unit.
struct ExpectedReconciliation {
  var unit: Int
  var control: ControlRow
  var found: Int
  var valid: Int

  var invalid: Int { found - valid }

  /// Nil without a count of issued ballots.
  var agrees: Bool? {
    guard let issued = control.issued else { return nil }
    return found <= issued && control.collected ?? found == found
      && control.invalid ?? invalid == invalid
  }

  /// Whether more ballots were collected than issued.
  var isStuffed: Bool {
    guard let issued = control.issued else { return false }
    return max(control.collected ?? 0, found) > issued
  }

  /// Codes of what does not agree.
  var faults: [String] {
    var codes: [String] = []
    if let issued = control.issued {
      if let collected = control.collected, collected > issued { codes.append("Q01") }
      if found > issued { codes.append("Q02") }
    }
    if let collected = control.collected, collected != found { codes.append("Q03") }
    if let written = control.invalid, written != invalid { codes.append("Q04") }
    if isOutOfOrder { codes.append("Q05") }
    return codes
  }

  /// Whether convened, present, issued, collected and invalid do not descend, apart from
  /// collected over issued, which has a code of its own.
  private var isOutOfOrder: Bool {
    func rises(_ larger: Int?, _ smaller: Int?) -> Bool {
      guard let larger, let smaller else { return false }
      return smaller > larger
    }
    return rises(control.convened, control.present) || rises(control.present, control.issued)
      || rises(control.collected, control.invalid)
  }
}
