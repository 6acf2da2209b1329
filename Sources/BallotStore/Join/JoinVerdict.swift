import BallotModel

/// What the join decides of one entry.
enum JoinVerdict: Equatable {
  case counted(AssessmentKind)
  case invalid(FaultCode)
  case duplicate
  case conflict

  /// The code under which the decision is listed; nil for what is counted.
  var code: FaultCode? {
    switch self {
    case .counted: nil
    case .invalid(let code): code
    case .duplicate: .duplicate
    case .conflict: .conflict
    }
  }
}
