import BallotModel

/// What may be shown of a round beside the officials themselves.
struct Disclosure {
  /// Per codebook.
  private let codebooks: [CodebookDisclosure]
  private let unitsWithoutValid: Set<Int>
  private let unitsWithoutFound: Set<Int>

  init(round: Round, tally: Tally, statuses: [Status]) {
    let roster = HiddenRoster(round: round, tally: tally, statuses: statuses)
    var areas: [Set<Int>] = Array(repeating: [], count: round.codebooks.count)
    for official in round.officials {
      for level in round.levels.indices {
        guard let area = round.ancestor(of: official.unit, atLevel: level) else { continue }
        areas[official.codebook].insert(area)
      }
    }
    unitsWithoutValid = roster.unitsWithoutValid
    unitsWithoutFound = roster.unitsWithoutFound
    codebooks = round.codebooks.indices.map { codebook in
      CodebookDisclosure(
        round: round, codebook: codebook, roster: roster,
        areas: areas[codebook].sorted {
          (round.areas[$0].level, round.areas[$0].code)
            < (round.areas[$1].level, round.areas[$1].code)
        })
    }
  }

  /// Whether an area's ballots, marked ballots and mentions are shown.
  func showsOutline(area: Int, codebook: Int) -> Bool {
    codebooks[codebook].outlines.contains(area)
  }

  /// Whether an area's `none` and `blank` are shown too.
  func showsFigures(area: Int, codebook: Int) -> Bool {
    codebooks[codebook].figures.contains(area)
  }

  func showsIndicators(area: Int, codebook: Int) -> Bool {
    codebooks[codebook].indicators.contains(area)
  }

  /// Whether the base over all officials of the codebook is shown.
  func showsBase(codebook: Int) -> Bool { codebooks[codebook].showsBase }

  /// Whether the count of one indicator over all officials of the codebook is shown.
  func showsTotal(codebook: Int, position: Int) -> Bool {
    codebooks[codebook].positions.contains(position)
  }

  /// Whether the number of a unit's ballots, found and collected, is shown.
  func showsFound(unit: Int) -> Bool { !unitsWithoutFound.contains(unit) }

  /// Whether a unit's valid and invalid ballots are shown.
  func showsValid(unit: Int) -> Bool { !unitsWithoutValid.contains(unit) }
}
