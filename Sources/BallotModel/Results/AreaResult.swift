/// The sum over all officials of one area and codebook.
package struct AreaResult: Equatable, Sendable {
  /// Figures that disclosure control shows or withholds together.
  package struct Figures: Equatable, Sendable {
    package var ballots: Int
    package var marked: Int
    package var none: Int
    package var blank: Int
    package var mentions: Int

    package init(ballots: Int, marked: Int, none: Int, blank: Int, mentions: Int) {
      self.ballots = ballots
      self.marked = marked
      self.none = none
      self.blank = blank
      self.mentions = mentions
    }
  }

  /// What is left of the figures where the answers without a mark may not be told apart.
  package struct Outline: Equatable, Sendable {
    package var ballots: Int
    package var marked: Int
    package var mentions: Int

    package init(ballots: Int, marked: Int, mentions: Int) {
      self.ballots = ballots
      self.marked = marked
      self.mentions = mentions
    }
  }

  /// Index into the round's `areas`.
  package var area: Int
  /// Index into the round's `codebooks`.
  package var codebook: Int
  /// Units of the area that have an official of this codebook.
  package var units: Int
  package var officials: Int
  /// Nil where withheld.
  package var figures: Figures?
  /// Shown where only `none` and `blank` are withheld; nil where `figures` says it all or where
  /// nothing may be said.
  package var outline: Outline?
  /// Per position in the codebook; nil where withheld.
  package var indicators: [Int]?
  package var statuses: [Status: Int]

  package init(
    area: Int, codebook: Int, units: Int, officials: Int, figures: Figures?, indicators: [Int]?,
    statuses: [Status: Int], outline: Outline? = nil
  ) {
    self.area = area
    self.codebook = codebook
    self.units = units
    self.officials = officials
    self.figures = figures
    self.indicators = indicators
    self.statuses = statuses
    self.outline = outline
  }
}
