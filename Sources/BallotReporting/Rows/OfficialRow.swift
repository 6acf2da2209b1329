package import BallotModel

/// One official as every report states it.
package struct OfficialRow: Equatable, Sendable {
  /// Absent as a whole where there were too few ballots.
  package struct Figures: Equatable, Sendable {
    package var ballots: Int
    package var marked: Int
    package var none: Int
    package var blank: Int
    package var mentions: Int
    /// The base of every share (the round's denominator).
    package var base: Int
    package var groups: CodeCounts<Codebook.Bundle>
    package var parents: CodeCounts<Codebook.Bundle>
    package var indicators: CodeCounts<Indicator>

    init(_ tally: OfficialTally, _ codebook: Codebook, _ denominator: RoundSettings.Denominator) {
      ballots = tally.ballots
      marked = tally.marked
      none = tally.none
      blank = tally.blank
      mentions = tally.mentions
      base = tally.base(denominator)
      groups = CodeCounts(codebook.groups, tally.groups)
      parents = CodeCounts(codebook.parents, tally.parents)
      indicators = CodeCounts(codebook.indicators, tally.indicators)
    }
  }

  package var code: String
  package var name: String
  package var position: String
  package var unit: String
  package var unitName: String
  package var areas: [LevelCode]
  package var codebook: String
  /// Of the codebook.
  private var indicators: [Indicator]
  package var status: Status
  package var figures: Figures?
  /// Place in the roster.
  package var place: Int

  package init(_ result: OfficialResult, in round: Round) {
    let official = round.officials[result.official]
    let codebook = round.codebooks[official.codebook]
    code = official.code
    name = official.name
    position = official.position
    unit = round.areas[official.unit].code
    unitName = round.areas[official.unit].name
    areas = LevelCode.above(unit: official.unit, in: round)
    self.codebook = codebook.id
    indicators = codebook.indicators
    status = result.status
    place = result.official
    // Says nothing of too few ballots, even if a tally were handed in.
    figures =
      result.status == .tooFewBallots
      ? nil
      : result.tally.map { Figures($0, codebook, round.settings.denominator) }
  }

  /// All officials, by code.
  package static func rows(_ results: Results) -> [OfficialRow] {
    // Rows are large: what is sorted is their codes.
    let officials = results.officials
    let codes = officials.map { results.round.officials[$0.official].code }
    return officials.indices.sorted { ByteOrder.precedes(codes[$0], codes[$1]) }.map {
      OfficialRow(officials[$0], in: results.round)
    }
  }

  package var indicatorCodes: [String] { indicators.map(\.code) }

  /// Share of the ballots with at least one mark.
  var share: ExactShare? { figures.flatMap { ExactShare($0.marked, of: $0.base) } }

  /// A count as a cell; `*` where withheld.
  func cell(_ count: (Figures) -> Int) -> Cell {
    figures.map { .number(count($0)) } ?? .withheld
  }

  /// The unit's name, told apart from its namesakes where `names` are given.
  func unitName(_ names: AreaNames?) -> String { names?.name(unit) ?? unitName }

  var shareCell: Cell { figures == nil ? .withheld : .share(share) }
}
