import BallotModel

/// What the join decides of one entry.
enum JoinVerdict: Equatable {
  case counted(AssessmentKind)
  case invalid(FaultCode)
  case duplicate
  case conflict
}
