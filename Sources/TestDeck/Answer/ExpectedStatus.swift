/// What the policy says of an official, in the order in which statuses are listed.
enum ExpectedStatus: String, CaseIterable {
  case tooFewBallots = "too-few-ballots"
  case onHold = "on-hold"
  case meeting
  case watch
  case none
}
