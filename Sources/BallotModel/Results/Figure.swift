/// A count that disclosure control may have withheld.
package enum Figure: Equatable, Sendable {
  case shown(Int)
  case withheld

  package var value: Int? {
    switch self {
    case .shown(let value): value
    case .withheld: nil
    }
  }
}
