package import BallotModel

/// How many officials of an area have one status.
package struct StatusCount: Equatable, Sendable {
  package var status: Status
  package var count: Int
}
