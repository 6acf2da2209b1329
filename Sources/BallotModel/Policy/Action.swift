/// What a rule asks for when it fires.
package enum Action: String, Sendable, CaseIterable, Comparable {
  case watch
  case meeting

  package static func < (left: Action, right: Action) -> Bool {
    left == .watch && right == .meeting
  }
}
