/// What a codebook knows by a code.
package protocol Coded: Equatable, Sendable {
  var code: String { get }
}
