import BallotModel

/// Looks for keys of a profile that would have no effect, and for what it can't do without.
struct ProfileCheck {
  let section: YAMLSection

  func check(_ profile: ImportProfile) {
    checkContent(profile)
    checkIdentity(profile)
    checkConstants(profile)
    checkWords(profile)
    checkFormat(profile)
  }

  private func without(_ key: String, _ needed: String) {
    section.refuse(key, .keyWithoutEffect, value: key, expected: .onlyWith(needed))
  }

  private func hasTicks(_ profile: ImportProfile) -> Bool {
    if case .pattern? = profile.columns[.indicator] { true } else { false }
  }

  /// Whether a cell holds marks as text.
  private func hasMarkText(_ profile: ImportProfile) -> Bool {
    profile.columns[.marks] != nil || (profile.columns[.indicator] != nil && !hasTicks(profile))
  }

  private func checkContent(_ profile: ImportProfile) {
    guard section.has("columns") else { return }
    if profile.columns[.marks] == nil, profile.columns[.indicator] == nil {
      section.refuse(
        "columns", .missingKey, value: "marks",
        expected: .oneOf(["marks", "indicator"], near: nil))
    }
    if profile.columns[.marks] != nil, profile.columns[.indicator] != nil, !hasTicks(profile) {
      section.refuse(
        "columns", .keyWithoutEffect, value: "indicator", expected: .onlyWith("pattern"))
    }
  }

  private func checkIdentity(_ profile: ImportProfile) {
    let hasSerial = profile.columns[.serial] != nil
    switch profile.identity {
    case .serial:
      if !hasSerial, profile.repeats == nil, section.has("columns") {
        section.refuse(
          "columns", .missingKey, value: "serial",
          expected: .oneOf(["columns.serial", "identity"], near: nil))
      }
    case .row, .digest:
      if hasSerial { without("columns", "identity") }
    }
    if case .row = profile.identity, profile.columns[.indicator] != nil, !hasTicks(profile),
      profile.format == .csv
    {
      section.refuse(
        "identity", .badValue, value: "row", expected: .oneOf(["serial", "digest"], near: nil))
    }
  }

  private func checkConstants(_ profile: ImportProfile) {
    for name in profile.constants.keys.sorted() {
      if let role = ImportProfile.Role(rawValue: name), profile.columns[role] != nil {
        without("constants", "columns: no \(name)")
      }
    }
  }

  private func checkWords(_ profile: ImportProfile) {
    let hasText = hasMarkText(profile)
    if !hasText {
      for key in ["blank", "separators"] where section.has(key) { without(key, "marks") }
      if section.has("none"), profile.columns[.none] == nil { without("none", "marks") }
    }
    let hasCells =
      hasTicks(profile) || profile.columns[.none] != nil
      || profile.columns[.complete] != nil
    for key in ["yes", "no"] where section.has(key) && !hasCells { without(key, "indicator") }
    var seen: [String: String] = [:]
    let lists = [
      ("yes", profile.yes), ("no", profile.no), ("not-asked", profile.notAsked),
    ]
    for (key, words) in lists {
      for word in words {
        if let other = seen.updateValue(key, forKey: CanonicalText.folded(word)) {
          section.refuse(key, .repeatedCode, value: word, expected: .entryOf(other, near: nil))
        }
      }
    }
  }

  private func checkFormat(_ profile: ImportProfile) {
    switch profile.format {
    case .csv:
      for key in ["ballot", "assessment"] where section.has(key) { without(key, "format: xml") }
    case .xml:
      for key in ["skip", "drop", "repeat"] where section.has(key) { without(key, "format: csv") }
    }
  }
}
