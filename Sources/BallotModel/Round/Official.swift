/// A person assessed in the round ("cán bộ").
package struct Official: Equatable, Sendable {
  package var code: String
  package var name: String
  package var position: String
  /// Index into the round's `areas`; an area of the deepest level.
  package var unit: Int
  /// Index into the round's `codebooks`.
  package var codebook: Int

  package init(code: String, name: String, position: String, unit: Int, codebook: Int) {
    self.code = code
    self.name = name
    self.position = position
    self.unit = unit
    self.codebook = codebook
  }
}
