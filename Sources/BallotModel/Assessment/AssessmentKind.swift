/// What one assessment says, before anything is known of repeats and rulings.
package enum AssessmentKind: UInt8, Sendable, CaseIterable {
  /// At least one mark.
  case marked = 0
  /// An explicit "none".
  case none = 1
  /// Neither a mark nor "none".
  case blank = 2
  /// Marks and "none" together: never counted.
  case contradictory = 3
  /// A spoiled ballot: never counted.
  case spoiled = 4
  /// Attributable to a unit's ballot, but not to an official, or unreadable: never counted.
  case rejected = 5
  /// No record at all: only says that this ballot was found.
  case presence = 6
}
