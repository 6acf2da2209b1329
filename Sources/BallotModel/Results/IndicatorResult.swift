/// The frequency of one indicator over all officials of its codebook.
package struct IndicatorResult: Equatable, Sendable {
  /// Index into the round's `codebooks`.
  package var codebook: Int
  /// Position in the codebook.
  package var position: Int
  /// Ballots with the mark, and the base; nil where withheld.
  package var count: Int?
  package var base: Int?

  package init(codebook: Int, position: Int, count: Int?, base: Int?) {
    self.codebook = codebook
    self.position = position
    self.count = count
    self.base = base
  }
}
