/// What became of a record; every record has exactly one (contract, section 4).
package enum Fate: String, Sendable, CaseIterable {
  case counted
  case invalid
  case rejected
  case duplicate
  case conflict
}
