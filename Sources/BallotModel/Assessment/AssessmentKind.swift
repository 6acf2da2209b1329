/// What one assessment says, before anything is known of repeats and rulings.
///
/// The raw value is what is stored; written out so that hot loops in other modules can inline it.
@frozen
public enum AssessmentKind: RawRepresentable, Sendable, CaseIterable {
  /// At least one mark.
  case marked
  /// An explicit "none".
  case none
  /// Neither a mark nor "none".
  case blank
  /// Marks and "none" together: never counted.
  case contradictory
  /// A spoiled ballot: never counted.
  case spoiled
  /// Attributable to a unit's ballot, but not to an official, or unreadable: never counted.
  case rejected
  /// No record at all: only says that this ballot was found.
  case presence

  /// Nil for what no kind has.
  @inlinable @inline(__always)
  public init?(rawValue: UInt8) {
    switch rawValue {
    case 0: self = .marked
    case 1: self = .none
    case 2: self = .blank
    case 3: self = .contradictory
    case 4: self = .spoiled
    case 5: self = .rejected
    case 6: self = .presence
    default: return nil
    }
  }

  /// What is stored; below `rejected` are those that the join compares.
  @inlinable public var rawValue: UInt8 {
    @inline(__always) get {
      switch self {
      case .marked: 0
      case .none: 1
      case .blank: 2
      case .contradictory: 3
      case .spoiled: 4
      case .rejected: 5
      case .presence: 6
      }
    }
  }
}
