/// What the policy says of an official.
package enum Status: String, Sendable, CaseIterable {
  case tooFewBallots = "too-few-ballots"
  case onHold = "on-hold"
  case meeting
  case watch
  case none
}
