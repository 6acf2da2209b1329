/// What decides between people of the same given name.
package enum NameRest: String, CaseIterable, Sendable {
  case middleThenFamily = "middle-then-family"
  case familyThenMiddle = "family-then-middle"
}
