package import BallotModel

/// The sum over the officials of one area and codebook, as every report states it.
package struct AreaRow: Equatable, Sendable {
  /// Place of the area in areas.csv, and of the codebook in round.yaml.
  package var place: Place
  package var code: String
  package var name: String
  package var codebook: String
  package var units: Int
  package var officials: Int
  /// Nil where withheld.
  package var outline: AreaResult.Outline?
  /// Nil where withheld, which leaves the outline at most.
  package var figures: AreaResult.Figures?
  /// Nil where withheld.
  package var indicators: CodeCounts<Indicator>?
  /// All statuses, in the order of `Status.allCases`.
  package var statuses: [StatusCount]

  package struct Place: Equatable, Comparable, Sendable {
    package var area: Int
    package var codebook: Int

    package static func < (left: Place, right: Place) -> Bool {
      (left.area, left.codebook) < (right.area, right.codebook)
    }
  }

  package init(_ result: AreaResult, in round: Round) {
    place = Place(area: result.area, codebook: result.codebook)
    let codebook = round.codebooks[result.codebook]
    code = round.areas[result.area].code
    name = round.areas[result.area].name
    self.codebook = codebook.id
    units = result.units
    officials = result.officials
    figures = result.figures
    outline =
      result.figures.map {
        AreaResult.Outline(ballots: $0.ballots, marked: $0.marked, mentions: $0.mentions)
      } ?? result.outline
    indicators = result.indicators.map { CodeCounts(codebook.indicators, $0) }
    statuses = Status.allCases.map {
      StatusCount(status: $0, count: result.statuses[$0] ?? 0)
    }
  }

  /// The rows of one level, by code, then codebook; none for a level that does not exist.
  package static func rows(_ results: Results, level: Int) -> [AreaRow] {
    guard results.areas.indices.contains(level) else { return [] }
    return results.areas[level].map { AreaRow($0, in: results.round) }
      .sorted { ByteOrder.precedes(($0.code, $0.codebook), ($1.code, $1.codebook)) }
  }

  /// The rows of one level in the order of lists for people.
  static func listed(_ results: Results, level: Int) -> [AreaRow] {
    rows(results, level: level).sorted { $0.place < $1.place }
  }

  /// The base of every share of the area; nil where withheld.
  func base(_ denominator: RoundSettings.Denominator) -> Int? {
    switch denominator {
    case .counted: outline?.ballots
    case .answered: figures.map { $0.marked + $0.none }
    }
  }

  /// Share of the ballots with at least one mark.
  func share(_ denominator: RoundSettings.Denominator) -> ExactShare? {
    switch denominator {
    case .counted: outline.flatMap { ExactShare($0.marked, of: $0.ballots) }
    case .answered: figures.flatMap { ExactShare($0.marked, of: $0.marked + $0.none) }
    }
  }

  /// Whether the share is withheld, rather than without a base.
  func isShareWithheld(_ denominator: RoundSettings.Denominator) -> Bool {
    denominator == .counted ? outline == nil : figures == nil
  }

  func outlineCell(_ count: (AreaResult.Outline) -> Int) -> Cell {
    outline.map { .number(count($0)) } ?? .withheld
  }

  func cell(_ count: (AreaResult.Figures) -> Int) -> Cell {
    figures.map { .number(count($0)) } ?? .withheld
  }
}
