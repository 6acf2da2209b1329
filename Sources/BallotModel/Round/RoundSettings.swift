/// The choices of a round that decide how ballots are read and counted.
package struct RoundSettings: Equatable, Sendable {
  /// Whether ballots carry a serial.
  package enum Serials: String, Sendable, CaseIterable {
    case required
    /// Each record is a ballot of its own, known by file digest and record number.
    case none
  }

  /// What an assessment with neither marks nor "none" means.
  package enum Blank: String, Sendable, CaseIterable {
    case noCriticism = "no-criticism"
    case invalid
  }

  /// Whether a ballot may assess officials of another unit.
  package enum CrossUnit: String, Sendable, CaseIterable {
    case reject
    case allow
  }

  /// The base of every share.
  package enum Denominator: String, Sendable, CaseIterable {
    /// All counted assessments.
    case counted
    /// Marked and explicit "none" only.
    case answered
  }

  package var serials = Serials.required
  package var blank = Blank.noCriticism
  package var crossUnit = CrossUnit.reject
  package var denominator = Denominator.counted

  package init() {}
}
